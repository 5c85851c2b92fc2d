package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.JoinedLock;
import uk.coppice.portal.training.policy.PersonSchools;

/**
 * Locks whom and what a booking is decided for, and reads in the same breath what they decide it by: the person's row with
 * those of their posts, then the session's. One statement where the database locks all that it joins: at a busy time a
 * booking is mostly the ways to the database.
 */
@Component
class BookingLock {

    /** The order of the joins is that of the locks. Both ids are keys: their rows are looked up, and locked, as they stand. */
    private static final String HELD = "SELECT " + PlaceRows.SESSION + ", " + PersonSchools.COLUMNS
            + " FROM person x STRAIGHT_JOIN training_session t ON t.id = ? LEFT JOIN post ON post.person_id = x.id "
            + "AND (post.end_date IS NULL OR post.end_date >= ?)" + PersonSchools.AT_SCHOOL
            + "WHERE x.id = ? FOR UPDATE OF x, t, post";

    private static final int FIRST_OF_POST = 15;

    private final JdbcTemplate jdbc;
    private final JoinedLock joined;
    private final StaffDirectory directory;
    private final PersonSchools schools;
    private final PlaceRows rows;
    private final Clock clock;

    BookingLock(
            JdbcTemplate jdbc,
            JoinedLock joined,
            StaffDirectory directory,
            PersonSchools schools,
            PlaceRows rows,
            Clock clock) {
        this.jdbc = jdbc;
        this.joined = joined;
        this.directory = directory;
        this.schools = schools;
        this.rows = rows;
        this.clock = clock;
    }

    /** A session, and the posts of today and later that a person holds, as they are until the transaction ends. */
    record Held(BookableSession session, PersonSchools.Posts posts) {}

    /** Holds both until the transaction ends. Empty: there is no such session. */
    Optional<Held> hold(long session, long person) {
        var today = LocalDate.now(clock);
        return joined.whole() ? together(session, person, today) : oneByOne(session, person, today);
    }

    private Optional<Held> together(long session, long person, LocalDate today) {
        var sessions = new ArrayList<BookableSession>(1);
        var posts = new ArrayList<PersonSchools.Post>(1);
        jdbc.query(
                HELD,
                asked -> {
                    asked.setLong(1, session);
                    asked.setObject(2, today);
                    asked.setLong(3, person);
                },
                row -> {
                    if (sessions.isEmpty()) {
                        sessions.add(PlaceRows.session(row));
                    }
                    if (row.getString(FIRST_OF_POST) != null) {
                        posts.add(PersonSchools.post(row, FIRST_OF_POST));
                    }
                });
        return sessions.stream().findFirst().map(held -> new Held(held, new PersonSchools.Posts(posts)));
    }

    private Optional<Held> oneByOne(long session, long person, LocalDate today) {
        directory.hold(person);
        var posts = schools.from(person, today);
        return rows.lock(session).map(held -> new Held(held, posts));
    }
}
