/**
 * Files in: reads a folder of a trust's files, all or nothing. Knows no table: every module plugs in one class a file through {@code spi}. May use the platform.
 */
@NullMarked
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"platform"})
package uk.coppice.portal.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
