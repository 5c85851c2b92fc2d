package uk.coppice.portal.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.booking.BookingDesk;

/**
 * Bookings a second through the desk, beside the same rows written by bare JDBC under the same locks.
 *
 * <p>The bare side takes its connections from the same pool, with the same driver settings, and makes six round trips: it
 * locks the person's row with those of their posts, locks the session's row and reads its capacity, counts the places taken, writes the booking
 * and the notice that mail is made of with the same values, commits. It reads nothing of what posts, schools, other
 * bookings and the waiting list say, and checks no rule; the desk does. The two take turns, each with sessions of its own;
 * the rounds before the counted ones let the virtual machine compile what both run.
 */
@Bench
@DatabaseTest
class BookingBench {

    private static final int PEOPLE = 1600;
    private static final int SESSIONS = 200;
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 5;

    private final BookingDesk desk;
    private final DataSource database;
    private final TestTrust trust;
    private final Clock clock;
    private long[] people = new long[0];
    private int named;

    BookingBench(BookingDesk desk, DataSource database, TestTrust trust, Clock clock) {
        this.desk = desk;
        this.database = database;
        this.trust = trust;
        this.clock = clock;
    }

    @Test
    void bookings() throws Exception {
        trust.together(() -> {
            long willow = trust.school("Willow Primary");
            people = new long[PEOPLE];
            for (int i = 0; i < PEOPLE; i++) {
                people[i] = trust.teacher("Person " + i, willow);
            }
        });
        measure("Bookings over 200 sessions, 32 threads", SESSIONS);
        measure("Bookings of one hot session, 32 threads", 1);
    }

    private void measure(String what, int sessions) throws Exception {
        List<Double> real = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long[] first = sessions(sessions);
            double desks = Rate.of(PEOPLE, n -> byDesk(first[n % sessions], people[n]));
            long[] second = sessions(sessions);
            double jdbc = Rate.of(PEOPLE, n -> byJdbc(second[n % sessions], people[n]));
            if (round >= WARM_UP) {
                real.add(desks);
                bare.add(jdbc);
            }
        }
        Figures.ratio(what, real, bare, 0.8);
    }

    /** Planned sessions on days of their own, outside the school day, with room for everybody. */
    private long[] sessions(int count) {
        long[] ids = new long[count];
        trust.together(() -> {
            for (int i = 0; i < count; i++) {
                var day = LocalDate.of(2026, 2, 2).plusDays(named);
                ids[i] = trust.session("B-" + ++named)
                        .on(day.toString())
                        .places(100_000)
                        .id();
            }
        });
        return ids;
    }

    private void byDesk(long session, long person) {
        Acting.asStaff(person);
        desk.book(session, person);
    }

    private void byJdbc(long session, long person) {
        try (var connection = database.getConnection()) {
            lock(
                    connection,
                    "SELECT x.id FROM person x LEFT JOIN post ON post.person_id = x.id WHERE x.id = ? FOR UPDATE",
                    person);
            lock(connection, "SELECT capacity FROM training_session WHERE id = ? FOR UPDATE", session);
            lock(
                    connection,
                    "SELECT COUNT(*) FROM booking WHERE session_id = ? AND superseded = 0 "
                            + "AND state IN ('BOOKED', 'REQUESTED', 'OFFERED')",
                    session);
            try (var insert = connection.prepareStatement(
                    "INSERT INTO booking (id, session_id, person_id, state, recorded_at, recorded_by, superseded, cause) "
                            + "VALUES (?, ?, ?, 'BOOKED', ?, ?, 0, 'OWN')")) {
                insert.setLong(1, Ids.next());
                insert.setLong(2, session);
                insert.setLong(3, person);
                insert.setTimestamp(4, Timestamp.from(clock.instant()));
                insert.setLong(5, person);
                insert.executeUpdate();
            }
            try (var insert = connection.prepareStatement(
                    "INSERT INTO notice (id, kind, session_id, person_id, cause, by_id, made_at) "
                            + "VALUES (?, 'BOOKED', ?, ?, 'OWN', ?, ?)")) {
                insert.setLong(1, Ids.next());
                insert.setLong(2, session);
                insert.setLong(3, person);
                insert.setLong(4, person);
                insert.setTimestamp(5, Timestamp.from(clock.instant()));
                insert.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void lock(Connection connection, String sql, long id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            try (var row = statement.executeQuery()) {
                row.next();
            }
        }
    }
}
