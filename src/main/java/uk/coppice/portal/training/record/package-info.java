/** What each person's training comes to over a year. */
@NullMarked
@NamedInterface("record")
package uk.coppice.portal.training.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
