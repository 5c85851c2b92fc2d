/**
 * What staff do to get better at their work, and how the trust helps them on: disciplined inquiries and offers of
 * progression. May use people and access, and plugs into the scorecard and the intake.
 */
@NullMarked
@ApplicationModule(
        displayName = "Improvement",
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
package uk.coppice.portal.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
