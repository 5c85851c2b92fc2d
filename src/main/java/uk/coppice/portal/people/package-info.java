/**
 * Schools, staff, their dated posts and long absences: who worked where on a day. May use the platform and plugs its measures and its import files into the scorecard and the intake.
 */
@NullMarked
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"platform", "scorecard :: spi", "intake :: spi"})
package uk.coppice.portal.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
