/**
 * Training sessions from calendar to register: booking, attendance, the CPD record. May use people and access, and plugs into the scorecard and the intake.
 */
@NullMarked
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {"platform", "people", "access", "access :: ui", "scorecard :: spi", "intake :: spi"})
package uk.coppice.portal.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
