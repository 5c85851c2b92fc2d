/** The pages of one’s own data, and of copies that the trust makes for others. */
@NullMarked
package uk.coppice.portal.dataprotection.owndata.ui;

import org.jspecify.annotations.NullMarked;
