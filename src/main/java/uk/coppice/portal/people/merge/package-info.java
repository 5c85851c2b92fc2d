/** Making one person of two records: what stands in the way, what moves, and where the old staff number leads. */
@NullMarked
package uk.coppice.portal.people.merge;

import org.jspecify.annotations.NullMarked;
