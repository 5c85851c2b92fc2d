package uk.coppice.portal.people.spi;

import java.util.Optional;

/** Says when somebody's work email is not the viewer's to change, as more than mail hangs on it: a bean of the module that knows. */
@FunctionalInterface
public interface WorkEmailGuard {

    /** Why the viewer can't change this person's, in whole sentences with the way out; empty when they can. */
    Optional<String> whyNot(long person);
}
