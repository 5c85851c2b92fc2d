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
        long willow = trust.school("Willow Primary");
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
