/**
 * Asking staff without knowing who said what: questionnaires as data, surveys that open and close, answers kept as
 * counts, and what may be shown of them. The root is what other modules ask with: a survey is opened over a list of those
 * invited, answered once each, and closed. May use people and access, and plugs into the scorecard and the intake. It
 * knows nothing of training.
 */
@NullMarked
@ApplicationModule(
        displayName = "Surveys",
        allowedDependencies = {
            "platform",
            "people",
            "people :: spi",
            "people :: ui",
            "access",
            "access :: ui",
            "scorecard :: spi",
            "intake :: spi"
        })
package uk.coppice.portal.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
