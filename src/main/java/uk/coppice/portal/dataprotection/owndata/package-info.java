/** All that the portal holds of one person: on a page for themselves, and as a copy to take away. */
@NullMarked
package uk.coppice.portal.dataprotection.owndata;

import org.jspecify.annotations.NullMarked;
