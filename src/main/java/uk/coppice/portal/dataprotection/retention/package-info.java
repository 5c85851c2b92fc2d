/** Removes what has been kept long enough: what would go, who said that it may, and what went when. */
@NullMarked
package uk.coppice.portal.dataprotection.retention;

import org.jspecify.annotations.NullMarked;
