package uk.coppice.portal.access.spi;

import java.time.LocalDate;
import java.util.List;

/**
 * Roles that somebody has towards one thing, because of what a module keeps: who leads a session, who mentors a teacher. A
 * bean beside those tables. They are listed with a person's other roles so that there is one place to look at; they open
 * no page by themselves. Who may do what with that one thing is asked for by the service that looks after it.
 */
@FunctionalInterface
public interface FollowingRoles {

    /**
     * What a person is on a day.
     *
     * @param role as people say it: {@code Session lead}
     * @param source a whole sentence on what it follows from, without the names of others
     */
    record Following(String role, String source) {}

    /** Those of a person on a day; none for most. */
    List<Following> of(long person, LocalDate on);
}
