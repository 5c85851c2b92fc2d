/**
 * Asks staff what they think, and shows it without showing who: questionnaires, who has answered, tallies, and what of a
 * closed survey may be seen.
 */
@NullMarked
@ApplicationModule(
        displayName = "Surveys",
        allowedDependencies = {})
package uk.coppice.portal.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
