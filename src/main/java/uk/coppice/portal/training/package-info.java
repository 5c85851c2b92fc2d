/**
 * Training from a topic that somebody asks for to the figure: sessions are planned, booked by staff and guests, held,
 * registered, and come to a record. The root holds what all rooms share: sessions, who leads them, delegates, marks, and
 * the events told when a session changes. May use people, access and
 * survey, and plugs into the scorecard and the intake.
 */
@NullMarked
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {
            "platform",
            "people",
            "people :: erasure",
            "people :: spi",
            "people :: ui",
            "access",
            "access :: spi",
            "access :: ui",
            "survey",
            "survey :: disclosure",
            "survey :: evaluation",
            "survey :: questionnaire",
            "survey :: ui",
            "scorecard :: spi",
            "intake :: spi"
        })
package uk.coppice.portal.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
