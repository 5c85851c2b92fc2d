/**
 * What every module stands on: the academic year and the trust's clock, ids, refusals in plain English, what this
 * database holds, and (in {@code security}) who is asking. Uses no other module.
 */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package uk.coppice.portal.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
