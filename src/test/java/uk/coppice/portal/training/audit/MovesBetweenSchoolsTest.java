package uk.coppice.portal.training.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.directory.PersonEdit;
import uk.coppice.portal.people.directory.PostFacts;
import uk.coppice.portal.people.directory.StaffDesk;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.booking.ApprovalDesk;
import uk.coppice.portal.training.booking.BookingDesk;

/**
 * People move from school to school after they have booked: no rule was broken, so the auditor finds nothing; and what is
 * broken in earnest is still found.
 */
@DatabaseTest
class MovesBetweenSchoolsTest {

    private final BookingAudit audit;
    private final BookingDesk desk;
    private final ApprovalDesk approvals;
    private final StaffDesk staff;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;

    private long willow;
    private long oak;
    private long amy;
    private long ben;
    private long cat;
    private TestSession session;

    MovesBetweenSchoolsTest(
            BookingAudit audit,
            BookingDesk desk,
            ApprovalDesk approvals,
            StaffDesk staff,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.audit = audit;
        this.desk = desk;
        this.approvals = approvals;
        this.staff = staff;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void twoSchools() {
        willow = trust.school("Willow Primary");
        oak = trust.school("Oak Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", oak);
        cat = trust.teacher("Cat Cole", willow);
        session = trust.session("OTP-1").on("2026-02-03").at("13:00", "15:00");
    }

    @Test
    void whoComesToASchoolBringsTheirPlaceBeyondItsShare() {
        session.share(1);
        book(amy);
        book(ben);
        moves(ben, willow);

        assertThat(broken()).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> book(cat))
                .withMessageContaining("2 of 1 place for Willow Primary taken");
    }

    @Test
    void whoComesBackBringsItToo() {
        session.share(1);
        book(amy);
        moves(amy, oak);
        book(cat);
        assertThat(broken()).isEmpty();

        moves(amy, willow);

        assertThat(broken()).isEmpty();
    }

    @Test
    void theSameForTheCoverLimitBothWays() {
        trust.coverLimit(willow, 1);
        book(amy);
        book(ben);
        moves(ben, willow);
        assertThat(broken()).isEmpty();

        moves(ben, oak);
        moves(amy, oak);
        book(cat);
        moves(amy, willow);

        assertThat(broken()).isEmpty();
    }

    @Test
    void agreeingLaterToWhatWasAskedForBeforeIsNoNewPlace() {
        session.share(1);
        trust.approval(oak, "HEAD", "ALL");
        trust.staff("Olga Head", oak, StaffGroup.HEAD);
        book(amy);
        book(ben);
        moves(ben, willow);
        pass();
        Acting.asAdministrator();

        approvals.agree(session.id(), ben, "");

        assertThat(broken()).isEmpty();
    }

    @Test
    void whoIsOutToLeadMayTakeAPlaceToo() {
        trust.coverLimit(willow, 1);
        book(amy);
        trust.session("OTP-2").on("2026-02-03").at("09:00", "11:00").led(cat);
        book(cat);

        assertThat(broken()).isEmpty();
    }

    @Test
    void whatIsGivenAfterTheMoveIsStillFound() {
        session.share(1);
        trust.coverLimit(willow, 1);
        moves(ben, willow);
        book(amy);
        pass();
        trust.booked(session, ben);
        trust.together(() -> jdbc.sql("UPDATE booking SET cause = 'OWN', recorded_at = '2026-01-15 12:00:00' "
                        + "WHERE cause IS NULL")
                .update());

        assertThat(broken())
                .containsExactlyInAnyOrder(
                        "unfair: OTP-1: Willow Primary has 2 of 1",
                        "cover: Willow Primary, 2026-02-03: 2 out, 1 may be");
    }

    private void book(long person) {
        pass();
        Acting.asStaff(person);
        desk.book(session.id(), person);
    }

    private void moves(long person, long school) {
        pass();
        Acting.asOperator();
        long post = jdbc.sql("SELECT id FROM post WHERE person_id = ?")
                .param(person)
                .query(Long.class)
                .single();
        int version = jdbc.sql("SELECT version FROM person WHERE id = ?")
                .param(person)
                .query(Integer.class)
                .single();
        staff.change(
                person,
                version,
                PersonEdit.correctPost(
                        post,
                        new PostFacts(
                                school,
                                "Teacher",
                                StaffGroup.TEACHER,
                                1000,
                                LocalDate.of(2015, 9, 1),
                                null,
                                Set.of())));
    }

    private void pass() {
        clock.pass(Duration.ofMinutes(1));
    }

    private List<String> broken() {
        Acting.asOperator();
        return audit.run().stream()
                .flatMap(finding -> finding.breaches().stream().map(breach -> finding.key() + ": " + breach))
                .toList();
    }
}
