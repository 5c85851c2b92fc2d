package uk.coppice.portal.training.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDeniedException;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.booking.BookingDesk;

@DatabaseTest
class BookingAuditTest {

    private final BookingAudit audit;
    private final BookingDesk desk;
    private final TestTrust trust;
    private final JdbcClient jdbc;

    private TestSession session;
    private long willow;
    private long amy;
    private long ben;

    BookingAuditTest(BookingAudit audit, BookingDesk desk, TestTrust trust, JdbcClient jdbc) {
        this.audit = audit;
        this.desk = desk;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void twoTeachersAndASession() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        session = trust.session("OTP-1").on("2026-02-03").places(1);
    }

    @Test
    void whatTheDeskDoesIsSound() {
        Acting.asStaff(amy);
        desk.book(session.id(), amy);
        Acting.asStaff(ben);
        desk.join(session.id(), ben);
        Acting.asStaff(amy);
        desk.cancel(session.id(), amy);
        desk.join(session.id(), amy);

        assertThat(broken()).isEmpty();
    }

    @Test
    void findsWhatIsOversold() {
        trust.booked(session, amy, ben);

        assertThat(broken()).containsExactly("oversold: OTP-1: 2 taken, 1 places");
    }

    @Test
    void findsWhoIsStuckInLine() {
        trust.booked(session, amy);
        Acting.asStaff(ben);
        desk.join(session.id(), ben);
        write("UPDATE booking SET superseded = 0, state = 'CANCELLED' WHERE person_id = " + amy);

        assertThat(broken()).containsExactly("stuck: OTP-1: places left, and 1 waiting who could have one");
    }

    @Test
    void findsRowsThatLeadNowhereOrBackInTime() {
        Acting.asStaff(amy);
        desk.book(session.id(), amy);
        desk.cancel(session.id(), amy);
        write("UPDATE booking SET recorded_at = '2025-01-01 00:00:00' WHERE state = 'CANCELLED'");
        assertThat(broken()).containsExactly("out-of-order: OTP-1: a later state from an earlier time");

        write("UPDATE booking SET superseded = 7 WHERE state = 'BOOKED'");
        assertThat(broken()).containsExactly("lost-bookings: OTP-1: an earlier row that leads nowhere");
    }

    @Test
    void findsAFinishedRegisterWithGaps() {
        session.places(2).delivered();
        trust.booked(session, amy, ben);
        trust.marked(session, Mark.ABSENT, amy);

        assertThat(broken()).containsExactly("unmarked: OTP-1: 1 booked without a mark");
    }

    @Test
    void findsWhatHoldsAPlaceWithoutAnEndOrPastIt() {
        trust.booked(session, amy);
        write("UPDATE booking SET state = 'OFFERED'");
        assertThat(broken()).containsExactly("endless: OTP-1: 1 held without an end");

        write("UPDATE booking SET expires_at = '2025-12-01 12:00:00'");
        assertThat(broken()).containsExactly("overdue: OTP-1: 1 held past their time");
    }

    @Test
    void findsASchoolWithMoreThanItsShare() {
        session.places(5).share(1);
        trust.booked(session, amy, ben);
        write("UPDATE booking SET cause = 'OWN'");

        assertThat(broken()).containsExactly("unfair: OTP-1: Willow Primary has 2 of 1");
    }

    @Test
    void findsASchoolWithMoreOutThanItAllows() {
        session.places(5).at("10:00", "11:00");
        trust.coverLimit(willow, 1);
        trust.booked(session, amy, ben);
        write("UPDATE booking SET cause = 'OWN', recorded_at = '2026-01-20 12:00:00'");

        assertThat(broken()).containsExactly("cover: Willow Primary, 2026-02-03: 2 out, 1 may be");
    }

    @Test
    void findsMarksThatLeadNowhere() {
        session.delivered();
        trust.booked(session, amy);
        trust.marked(session, Mark.ATTENDED, amy);
        write("UPDATE attendance SET superseded = 7");
        trust.marked(session, Mark.ABSENT, amy);

        assertThat(broken()).containsExactly("lost-marks: OTP-1: an earlier row that leads nowhere");
    }

    /** The database allows nobody two; the audit would find out if it did. */
    @Test
    void findsWhatIsDoubled() {
        session.places(5).delivered();
        without("booking", () -> {
            trust.booked(session, amy, amy);
            without("attendance", () -> {
                trust.marked(session, Mark.ATTENDED, amy);
                trust.marked(session, Mark.ABSENT, amy);

                assertThat(broken())
                        .containsExactly(
                                "doubled-bookings: OTP-1: 2 current rows for one person",
                                "doubled-marks: OTP-1: 2 current rows for one person");
            });
        });
    }

    private void without(String table, Runnable work) {
        String key = table + "_of_person";
        write("ALTER TABLE " + table + " DROP CONSTRAINT " + key);
        try {
            work.run();
        } finally {
            write("DELETE FROM " + table);
            write("ALTER TABLE " + table + " ADD CONSTRAINT " + key + " UNIQUE (session_id, person_id, superseded)");
        }
    }

    @Test
    void staffDoNotAudit() {
        Acting.asStaff(amy);
        assertThatExceptionOfType(AuthorizationDeniedException.class).isThrownBy(audit::run);
    }

    private void write(String sql) {
        trust.together(() -> jdbc.sql(sql).update());
    }

    private List<String> broken() {
        Acting.asOperator();
        return audit.run().stream()
                .flatMap(finding -> finding.breaches().stream().map(breach -> finding.key() + ": " + breach))
                .toList();
    }
}
