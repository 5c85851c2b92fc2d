/**
 * The demo trust: example files with dates told from today, and sign-in by persona for them alone. Nobody uses it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "training :: evaluation",
            "survey",
            "survey :: questionnaire",
            "platform",
            "access",
            "access :: roles",
            "access :: ui",
            "people",
            "induction",
            "induction :: page",
            "induction :: review",
            "induction :: terms",
            "improvement :: inquiry",
            "improvement :: progression",
            "intake",
            "intake :: spi",
            "survey",
            "survey :: midyear",
            "training",
            "training :: booking",
            "training :: calendar",
            "training :: interest",
            "training :: planning",
            "training :: policy",
            "training :: resources"
        })
package uk.coppice.portal.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
