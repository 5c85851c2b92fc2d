/** The pages of notices, open to everybody. */
@NullMarked
package uk.coppice.portal.dataprotection.notice.ui;

import org.jspecify.annotations.NullMarked;
