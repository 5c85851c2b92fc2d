package uk.coppice.portal.people.spi;

import java.util.Optional;

/** Finds guests, for modules that know nothing of training. */
public interface GuestFinder {

    /**
     * Somebody from elsewhere who has been given a place.
     *
     * @param email in lower case
     */
    record Guest(long id, String name, String email) {}

    /** The guest with this address, whatever the case it is typed in. */
    Optional<Guest> byEmail(String email);

    /** A guest's name; empty when they are gone. */
    Optional<String> name(long id);
}
