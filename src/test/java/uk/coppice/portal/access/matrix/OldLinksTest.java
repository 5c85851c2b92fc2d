package uk.coppice.portal.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.notification.feed.CalendarFeeds;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.evaluation.GuestEvaluations;
import uk.coppice.portal.training.guests.GuestAsked;
import uk.coppice.portal.training.guests.GuestDesk;
import uk.coppice.portal.training.guests.GuestRequest;
import uk.coppice.portal.training.register.RegisterDesk;

/**
 * Links that stand in mails: played back from a backup of before, the portal may know nothing of what they are for, and
 * says so; nothing else is done in its place. And one that is opened by somebody who is signed in.
 */
@DatabaseTest
@RecordApplicationEvents
class OldLinksTest {

    private final GuestDesk desk;
    private final GuestEvaluations evaluations;
    private final RegisterDesk registers;
    private final CalendarFeeds feeds;
    private final Surveys surveys;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private final Tables tables;
    private final String at = "@" + UUID.randomUUID() + ".example";
    private TestSession session;

    OldLinksTest(
            GuestDesk desk,
            GuestEvaluations evaluations,
            RegisterDesk registers,
            CalendarFeeds feeds,
            Surveys surveys,
            TestTrust trust,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.evaluations = evaluations;
        this.registers = registers;
        this.feeds = feeds;
        this.surveys = surveys;
        this.trust = trust;
        this.jdbc = jdbc;
        tables = new Tables(jdbc, new TransactionTemplate(transactions));
    }

    @BeforeEach
    void sessions() {
        session = trust.session("NEW").openToGuests();
        // what a link could be mistaken for
        trust.guestBooked(trust.session("OTHER").openToGuests(), trust.guest("Another Guest", null));
    }

    @Test
    void aBookingThatTheBackupDoesNotKnowIsNotManaged() {
        long guest = trust.guest("Gus Green", null);
        trust.guestBooked(session, guest);
        String link = desk.manageToken(guest, session.id()).orElseThrow();
        forget("booking", "session_id");
        trust.together(
                () -> jdbc.sql("DELETE FROM guest WHERE id = ?").param(guest).update());

        nothingIsDone(() -> desk.cancel(link));
        nothingIsDone(() -> desk.bookAgain(link));
        nothingIsDone(() -> desk.certificate(link));
        assertThat(desk.find(link))
                .as("the page says that the link no longer works")
                .isEmpty();
    }

    @Test
    void aSessionThatTheBackupDoesNotKnowIsNeitherBookedNorManaged(ApplicationEvents events) {
        long guest = trust.guest("Gus Green", null);
        trust.guestBooked(session, guest);
        String link = desk.manageToken(guest, session.id()).orElseThrow();
        desk.ask(new GuestRequest("NEW", "Saoirse Taylor", null, "Harrow Lane", "saoirse" + at), "1.2.3.4");
        String confirm =
                events.stream(GuestAsked.class).findFirst().orElseThrow().token();
        forget("booking", "session_id");
        trust.together(() -> jdbc.sql("DELETE FROM training_session WHERE id = ?")
                .param(session.id())
                .update());

        nothingIsDone(() -> desk.cancel(link));
        nothingIsDone(() -> desk.bookAgain(link));
        nothingIsDone(() -> desk.confirm(confirm));
        assertThat(desk.find(link)).isEmpty();
        assertThat(desk.toConfirm(confirm)).isEmpty();
    }

    @Test
    void aSchoolThatTheBackupDoesNotKnowIsNotBookedFrom(ApplicationEvents events) {
        long school = trust.outsideSchool("Harrow Lane Primary");
        desk.ask(new GuestRequest("NEW", "Saoirse Taylor", school, "", "saoirse" + at), "1.2.3.4");
        String confirm =
                events.stream(GuestAsked.class).findFirst().orElseThrow().token();
        trust.together(
                () -> jdbc.sql("DELETE FROM school WHERE id = ?").param(school).update());

        nothingIsDone(() -> desk.confirm(confirm));
    }

    @Test
    void anEvaluationThatTheBackupDoesNotKnowIsNotAnswered() {
        long guest = trust.guest("Gus Green", null);
        session.on("2026-01-13");
        trust.guestMarked(session, Mark.ATTENDED, guest);
        Acting.asOperator();
        registers.finish(session.id(), true);
        var survey = jdbc.sql("SELECT survey_id FROM evaluation WHERE session_id = ?")
                .param(session.id())
                .query(Long.class)
                .single();
        String link =
                evaluations.token(surveys.find(survey).orElseThrow(), guest).orElseThrow();
        assertThat(evaluations.page(link)).isPresent();
        trust.together(() -> {
            for (String table : new String[] {
                "survey_mail", "survey_mailing", "survey_tally", "survey_turnout", "survey_invited", "evaluation"
            }) {
                jdbc.sql("DELETE FROM " + table + " WHERE survey_id = ?")
                        .param(survey)
                        .update();
            }
            jdbc.sql("DELETE FROM survey WHERE id = ?").param(survey).update();
        });

        assertThat(evaluations.page(link)).isEmpty();
        nothingIsDone(() -> evaluations.answer(link, new AnswerSheet(Map.of("overall", Set.of("good")), Map.of())));
    }

    @Test
    void aCalendarThatTheBackupDoesNotKnowIsNobodys() {
        long willow = trust.school("Willow Primary");
        Acting.asStaff(trust.teacher("Amy Adams", willow));
        String secret = feeds.renew();
        forgetFeeds();
        Acting.asStaff(trust.teacher("Ben Brown", willow));
        feeds.renew();
        Acting.asNobody();

        assertThat(feeds.read(secret)).isEmpty();
    }

    /** Whoever holds the link acts as the guest; who is signed in beside it neither gains nor loses anything. */
    @Test
    void aGuestsLinkOpenedBySomebodySignedInIsStillTheGuests() {
        long amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        long guest = trust.guest("Gus Green", null);
        trust.guestBooked(session, guest);
        trust.booked(session, amy);
        String link = desk.manageToken(guest, session.id()).orElseThrow();

        Acting.asStaff(amy);
        assertThat(desk.find(link).orElseThrow().name()).isEqualTo("Gus Green");
        desk.cancel(link);

        assertThat(states("guest_id", guest)).containsExactly("CANCELLED");
        assertThat(states("person_id", amy)).containsExactly("BOOKED");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM booking WHERE recorded_by = ?")
                        .param(amy)
                        .query(Integer.class)
                        .single())
                .as("said to be done by whoever happened to be signed in")
                .isZero();
    }

    private void nothingIsDone(ThrowingCallable act) {
        Acting.asNobody();
        var before = tables.now();
        assertThatExceptionOfType(Refusal.class).isThrownBy(act);
        assertThat(Tables.differing(before, tables.now())).isEmpty();
    }

    private void forget(String table, String column) {
        trust.together(() -> jdbc.sql("DELETE FROM " + table + " WHERE " + column + " = ?")
                .param(session.id())
                .update());
    }

    private void forgetFeeds() {
        trust.together(() -> jdbc.sql("DELETE FROM calendar_feed").update());
    }

    private List<String> states(String column, long whose) {
        return jdbc.sql("SELECT state FROM booking WHERE superseded = 0 AND " + column + " = ?")
                .param(whose)
                .query(String.class)
                .list();
    }
}
