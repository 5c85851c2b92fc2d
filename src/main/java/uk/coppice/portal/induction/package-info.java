/**
 * Early career teachers: their induction periods, mentors and tutors, what is due and how it came out. May use people,
 * access and training, and plugs into the scorecard and the intake. The root says whose inductions there are and as whom
 * a viewer sees one ({@link uk.coppice.portal.induction.Sight}); {@code terms} works out lengths and dates from plain
 * data; {@code review} and {@code outcome} hold what few may see.
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
            "access :: spi",
            "access :: ui",
            "training",
            "training :: booking",
            "training :: measure",
            "training :: record",
            "training :: register",
            "training :: series",
            "training :: ui",
            "scorecard :: spi",
            "intake :: spi"
        })
package uk.coppice.portal.induction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
