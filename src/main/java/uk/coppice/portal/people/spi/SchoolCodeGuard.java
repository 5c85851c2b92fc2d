package uk.coppice.portal.people.spi;

import java.util.Optional;

/** Says when a school's code can't change because something under way counts by it: a bean of the module that does. */
@FunctionalInterface
public interface SchoolCodeGuard {

    /** Why codes can't change now, in a whole sentence with the way out; empty when they can. */
    Optional<String> whyNotNow();
}
