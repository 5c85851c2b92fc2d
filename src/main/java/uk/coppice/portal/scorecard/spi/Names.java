package uk.coppice.portal.scorecard.spi;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import uk.coppice.portal.platform.security.NameScope;

/** Looks up the names of people behind a count; implemented by the module that owns people. */
public interface Names {

    /**
     * The people among {@code ids} whom the scope allows to be named on that day, by last and first name.
     *
     * @param limit at most so many
     */
    List<NamedPerson> named(Collection<Long> ids, NameScope scope, LocalDate on, int limit);

    /** Whether there is anybody at all among {@code ids} whom the scope allows to be named on that day. */
    boolean anybody(Collection<Long> ids, NameScope scope, LocalDate on);

    /**
     * A person who may be named.
     *
     * @param personId the person
     * @param name first and last name
     * @param workplace their school or the central team on that day
     */
    record NamedPerson(long personId, String name, String workplace) {}
}
