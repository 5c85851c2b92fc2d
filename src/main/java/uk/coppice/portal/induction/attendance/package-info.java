/**
 * How far early career teachers go to the sessions of their series: what is due, what was attended, what can still be
 * reached; what they claim afterwards or make up, and who confirms it. Attendance never decides an induction.
 */
@NullMarked
package uk.coppice.portal.induction.attendance;

import org.jspecify.annotations.NullMarked;
