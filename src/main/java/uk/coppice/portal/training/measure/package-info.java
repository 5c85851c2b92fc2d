/** The plan's measures that read the tables of training: each a formula over plain data, and a bean that loads it. */
@NullMarked
package uk.coppice.portal.training.measure;

import org.jspecify.annotations.NullMarked;
