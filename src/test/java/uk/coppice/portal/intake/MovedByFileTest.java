package uk.coppice.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.audit.AuditFinding;
import uk.coppice.portal.training.audit.BookingAudit;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.booking.OfferDesk;
import uk.coppice.portal.training.booking.Requests;
import uk.coppice.portal.training.calendar.TrainingCalendar;

/**
 * Files move, call off and shrink a session while places in it are held, asked for, offered or waited for. The clock stands
 * at Wednesday 14 January, 10am; the session is on Tuesday 3 February, in school time.
 */
class MovedByFileTest extends ImportTestBase {

    private static final String PLANNED = "OTP-1,,Phonics,OTP,2026-02-03,13:00,15:00,Ash hall,20,ext:Hub,planned";

    private final BookingDesk desk;
    private final OfferDesk offers;
    private final Requests requests;
    private final TrainingCalendar calendar;
    private final BookingAudit audit;
    private final TestTrust trust;
    private final TestClock clock;

    private long ash;
    private long head;
    private long amy;
    private long ben;
    private long session;

    MovedByFileTest(
            Intake intake,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            BookingDesk desk,
            OfferDesk offers,
            Requests requests,
            TrainingCalendar calendar,
            BookingAudit audit,
            TestTrust trust,
            TestClock clock) {
        super(intake, jdbc, transaction);
        this.desk = desk;
        this.offers = offers;
        this.requests = requests;
        this.calendar = calendar;
        this.audit = audit;
        this.trust = trust;
        this.clock = clock;
    }

    @BeforeEach
    void aSession() {
        Acting.asOperator();
        files.add("sessions", PLANNED);
        run();
        ash = id("SELECT id FROM school WHERE code = 'ASH'");
        session = id("SELECT id FROM training_session WHERE code = 'OTP-1'");
        head = trust.staff("Helen Head", ash, StaffGroup.HEAD);
        amy = trust.teacher("Amy Adams", ash);
        ben = trust.teacher("Ben Brown", ash);
    }

    @AfterEach
    void theAuditorFindsNothing() {
        Acting.asOperator();
        assertThat(audit.run()).allMatch(AuditFinding::kept);
    }

    @Test
    void aRequestIsDecidedByTheTimesOfTheNewDay() {
        trust.approval(ash, "HEAD", "ALL");
        as(amy, () -> desk.book(session, amy));
        assertThat(decideBy()).isEqualTo("2026-02-02T16:00");

        say("2026-02-11,13:00,15:00,Ash hall,20,ext:Hub,planned");
        assertThat(decideBy()).isEqualTo("2026-02-10T16:00");
        say("2026-01-20,13:00,15:00,Ash hall,20,ext:Hub,planned");
        assertThat(decideBy()).isEqualTo("2026-01-19T16:00");
        say("2026-01-20,13:30,15:00,Ash hall,20,ext:Hub,planned");
        assertThat(decideBy()).as("the same day").isEqualTo("2026-01-19T16:00");
    }

    @Test
    void anOfferEndsBeforeTheNewStart() {
        say("2026-02-03,13:00,15:00,Ash hall,1,ext:Hub,planned");
        as(ben, () -> desk.book(session, ben));
        as(amy, () -> desk.join(session, amy));
        clock.set("2026-02-02T16:30");
        as(ben, () -> desk.cancel(session, ben));
        assertThat(offeredUntil()).isEqualTo("2026-02-03T10:30");

        say("2026-02-03,10:00,11:30,Ash hall,1,ext:Hub,planned");

        assertThat(offeredUntil()).isEqualTo("2026-02-03T09:00");
        as(amy, () -> offers.take(session, amy));
    }

    @Test
    void whatAFileCalledOffKeepsItsRequestsForTheDayOnWhichAFileReinstatesIt() {
        trust.approval(ash, "HEAD", "ALL");
        as(amy, () -> desk.book(session, amy));
        say("2026-02-03,13:00,15:00,Ash hall,20,ext:Hub,cancelled");
        clock.set("2026-02-02T17:00");
        Acting.asOperator();
        assertThat(offers.end(session, amy)).isFalse();

        say("2026-02-03,13:00,15:00,Ash hall,20,ext:Hub,planned");

        assertThat(decideBy()).isEqualTo("2026-02-03T13:00");
    }

    @Test
    void aFileDoesNotTakePlacesThatAreTaken() {
        as(amy, () -> desk.book(session, amy));
        as(ben, () -> desk.book(session, ben));

        say("2026-02-03,13:00,15:00,Ash hall,1,ext:Hub,planned");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo("capacity");
            assertThat(problem.expected()).isEqualTo("at least 2, for so many places are taken in the portal");
        });
        assertThat(value("SELECT capacity FROM training_session WHERE code = 'OTP-1'"))
                .isEqualTo("20");
        say("2026-02-03,13:00,15:00,Ash hall,2,ext:Hub,planned");
        assertThat(problems).isEmpty();
    }

    @Test
    void whatPeopleHaveBookedDoesNotMoveIntoThePast() {
        as(amy, () -> desk.book(session, amy));

        say("2026-01-13,13:00,15:00,Ash hall,20,ext:Hub,planned");

        assertThat(problems).singleElement().extracting("column").isEqualTo("date");
        say("2026-01-13,13:00,15:00,Ash hall,20,ext:Hub,delivered");
        assertThat(problems).as("it was held").isEmpty();
        trust.together(
                () -> jdbc.sql("INSERT INTO attendance (id, session_id, person_id, mark, recorded_at, superseded) "
                                + "VALUES (1, ?, ?, 'ATTENDED', '2026-01-13 16:00:00', 0)")
                        .params(session, amy)
                        .update());
    }

    @Test
    void theImportSaysWhomTheNewTimeDoesNotSuit() {
        trust.coverLimit(ash, 1);
        trust.booked(trust.session("OTP-2").on("2026-02-04").at("14:00", "16:00"), amy, ben);
        as(amy, () -> desk.book(session, amy));

        var result = say("2026-02-04,13:00,15:00,Ash hall,20,ext:Hub,planned");

        assertThat(problems).isEmpty();
        assertThat(result.notes())
                .containsExactlyInAnyOrder(
                        "sessions.csv: moved to a time at which some who have a place have something else: OTP-1 (1).",
                        "sessions.csv: moved to a day on which a school has more staff out than its limit: OTP-1 "
                                + "(Ash Primary).");
    }

    @Test
    void aCheckSaysItAndChangesNothing() {
        trust.approval(ash, "HEAD", "ALL");
        as(amy, () -> desk.book(session, amy));
        Acting.asOperator();
        files.replace("sessions", PLANNED, PLANNED.replace("2026-02-03", "2026-02-11"));

        run(true);

        assertThat(decideBy()).isEqualTo("2026-02-02T16:00");
    }

    @Test
    void placesThatAFileAddsGoToThoseInLine() {
        say("2026-02-03,13:00,15:00,Ash hall,1,ext:Hub,planned");
        as(ben, () -> desk.book(session, ben));
        as(amy, () -> desk.join(session, amy));

        say("2026-02-03,13:00,15:00,Ash hall,2,ext:Hub,planned");
        Acting.asOperator();
        assertThat(desk.fill(session)).as("what the portal does every minute").isOne();
    }

    @Test
    void theSchoolAndTheDaysOfAPostAreNotedWhenAFileSaysThem() {
        Acting.asOperator();
        assertThat(noted()).isEqualTo("2026-01-14T10:00");
        clock.set("2026-01-15T10:00");
        files.replace("staff", "teacher,1,2020-09-01,", "teacher,0.5,2020-09-01,");
        run();
        assertThat(noted()).as("other hours").isEqualTo("2026-01-14T10:00");

        files.replace("staff", "2020-09-01,,", "2020-09-01,2026-08-31,");
        run();

        assertThat(problems).isEmpty();
        assertThat(noted()).isEqualTo("2026-01-15T10:00");
    }

    private String noted() {
        return jdbc.sql("SELECT p.noted_at FROM post p JOIN person x ON x.id = p.person_id WHERE x.staff_no = 'S1'")
                .query(LocalDateTime.class)
                .single()
                .toString();
    }

    private ImportResult say(String rest) {
        Acting.asOperator();
        files.write("sessions", "code,series,title,kind,date,start,end,venue,capacity,leads,status");
        files.add("sessions", "OTP-1,,Phonics,OTP," + rest);
        return run();
    }

    private String decideBy() {
        Acting.asLeaderOf(head, ash);
        return requests.toDecide().getFirst().decideBy().toString();
    }

    private String offeredUntil() {
        Acting.asStaff(amy);
        return String.valueOf(calendar.find("OTP-1").orElseThrow().place().until());
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void as(long person, Runnable action) {
        Acting.asStaff(person);
        action.run();
    }
}
