/** The file of progression offers: the class that reads and writes it. */
@NullMarked
package uk.coppice.portal.improvement.progression.intake;

import org.jspecify.annotations.NullMarked;
