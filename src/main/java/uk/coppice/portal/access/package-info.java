/**
 * Signing in with school accounts, by one-time links and for bad days; who the current person is, and what they may see.
 * May use the platform and people.
 */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"platform", "people", "people :: directory", "people :: spi", "people :: ui"})
package uk.coppice.portal.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
