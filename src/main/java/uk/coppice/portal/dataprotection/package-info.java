/**
 * What data protection law asks of the trust: everybody's own data, corrections and complaints, how long things are kept,
 * erasure, and the record of processing. May use the platform, people and access; modules tell it of their tables
 * through the interfaces of people and the platform.
 */
@NullMarked
@ApplicationModule(
        displayName = "Data protection",
        allowedDependencies = {"platform", "people", "people :: erasure", "people :: spi", "access"})
package uk.coppice.portal.dataprotection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
