/**
 * The frame around every page: layout, menu, home and error pages. Nobody uses it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {
            "training :: evaluation",
            "survey",
            "platform",
            "access",
            "access :: roles",
            "people",
            "survey",
            "survey :: midyear",
            "training",
            "training :: calendar",
            "training :: planning",
            "training :: booking",
            "training :: register",
            "training :: record"
        })
package uk.coppice.portal.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
