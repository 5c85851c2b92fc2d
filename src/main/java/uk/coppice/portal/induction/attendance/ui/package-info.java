/** Pages of attendance: one's sessions, claims to decide on, who is behind; and the part of it on an induction's page. */
@NullMarked
package uk.coppice.portal.induction.attendance.ui;

import org.jspecify.annotations.NullMarked;
