/** Who leaves the trust or moves inside it, when and why; the turnover of a year; exit interviews. */
@NullMarked
package uk.coppice.portal.people.leavers;

import org.jspecify.annotations.NullMarked;
