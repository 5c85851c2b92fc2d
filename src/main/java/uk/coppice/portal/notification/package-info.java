/**
 * Tells people by mail and in their calendars what changed for them: listens to events, and nobody calls it. A queue on
 * the database, templates, invitations, personal calendars. May use the platform, people, access, surveys and training.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "platform",
            "people",
            "people :: spi",
            "access",
            "survey",
            "training",
            "training :: booking",
            "training :: guests",
            "training :: interest",
            "training :: planning",
            "training :: register"
        })
package uk.coppice.portal.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
