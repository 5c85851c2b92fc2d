/**
 * The plan's measures that read the tables of training: each a formula over plain data, and a bean that loads it. What was
 * delivered over a year serves measures of other modules too, so that it is read once for all of them.
 */
@NullMarked
@NamedInterface("measure")
package uk.coppice.portal.training.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
