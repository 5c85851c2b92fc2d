package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/**
 * People book a session of March in the moment in which somebody writes down that they leave in January: whichever comes
 * first, nobody who has left gets a place. A booking that had to wait sees the post as it is now, not as it was.
 */
@DatabaseTest
@Timeout(120)
class LeaverBooksTest {

    private static final int PEOPLE = 30;

    private final BookingDesk desk;
    private final StaffDirectory directory;
    private final TestTrust trust;
    private final JdbcClient jdbc;

    LeaverBooksTest(BookingDesk desk, StaffDirectory directory, TestTrust trust, JdbcClient jdbc) {
        this.desk = desk;
        this.directory = directory;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @Test
    void nobodyBooksBeyondAPostThatHasJustEnded() throws Exception {
        long willow = trust.school("Willow Primary");
        var session = trust.session("OTP-1").on("2026-03-17").places(PEOPLE);
        Set<Long> bookedBefore = ConcurrentHashMap.newKeySet();
        var crowd = new Crowd();
        for (int i = 0; i < PEOPLE; i++) {
            long person = trust.teacher("Person " + i, willow);
            Runnable leaves = () -> trust.together(() -> {
                directory.hold(person);
                if (booked(session.id()).contains(person)) {
                    bookedBefore.add(person);
                }
                jdbc.sql("UPDATE post SET end_date = ? WHERE person_id = ?")
                        .params(LocalDate.of(2026, 1, 31), person)
                        .update();
            });
            Runnable books = () -> desk.book(session.id(), person);
            crowd.add(person, i % 2 == 0 ? leaves : books);
            crowd.add(person, i % 2 == 0 ? books : leaves);
        }

        var refused = crowd.go();

        assertThat(booked(session.id())).isEqualTo(bookedBefore);
        assertThat(refused).hasSize(PEOPLE - bookedBefore.size()).allMatch(reason -> reason.contains("no post"));
    }

    private Set<Long> booked(long session) {
        return new HashSet<>(jdbc.sql("SELECT person_id FROM booking WHERE session_id = ? AND superseded = 0 "
                        + "AND state = 'BOOKED'")
                .param(session)
                .query(Long.class)
                .list());
    }
}
