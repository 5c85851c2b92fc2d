/**
 * The trust's plan as figures: indicators, targets and the working behind each figure. Knows no formula: every module plugs its own in through {@code spi}. May use the platform.
 */
@NullMarked
@ApplicationModule(
        displayName = "Scorecard",
        allowedDependencies = {"platform"})
package uk.coppice.portal.scorecard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
