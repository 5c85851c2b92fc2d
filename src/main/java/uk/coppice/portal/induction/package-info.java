/**
 * Early career teachers: their induction periods, mentors and tutors, what is due and how it came out. May use people,
 * access and training, and plugs into the scorecard and the intake.
 */
@NullMarked
@ApplicationModule(
        displayName = "Induction",
        allowedDependencies = {
            "platform",
            "people",
            "people :: spi",
            "people :: ui",
            "access",
            "access :: ui",
            "training",
            "scorecard :: spi",
            "intake :: spi"
        })
package uk.coppice.portal.induction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
