/** What each person's training comes to over a year: the CPD record, reflections, certificates, and exports of it. */
@NullMarked
@NamedInterface("record")
package uk.coppice.portal.training.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
