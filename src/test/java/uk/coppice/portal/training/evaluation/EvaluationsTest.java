package uk.coppice.portal.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.evaluation.EvaluationPage.State;
import uk.coppice.portal.training.register.RegisterDesk;

/** Evaluations from the finished register to the figure. */
@DatabaseTest
class EvaluationsTest {

    private static final String DAY = "2026-01-20";

    private final TestTrust trust;
    private final TestClock clock;
    private final MyEvaluations mine;
    private final GuestEvaluations guests;
    private final EvaluationResults results;
    private final EvaluationDesk desk;
    private final EvaluationLinks links;
    private final Surveys surveys;
    private final List<Measure> measures;
    private final JdbcClient jdbc;
    private final Evaluated evaluated;

    private long willow;
    private long lead;
    private long amy;
    private long ben;

    EvaluationsTest(
            TestTrust trust,
            TestClock clock,
            RegisterDesk registers,
            MyEvaluations mine,
            GuestEvaluations guests,
            EvaluationResults results,
            EvaluationDesk desk,
            EvaluationLinks links,
            EvaluationRows rows,
            Surveys surveys,
            AnswerBox box,
            List<Measure> measures,
            JdbcClient jdbc) {
        this.trust = trust;
        this.clock = clock;
        this.mine = mine;
        this.guests = guests;
        this.results = results;
        this.desk = desk;
        this.links = links;
        this.surveys = surveys;
        this.measures = measures;
        this.jdbc = jdbc;
        evaluated = new Evaluated(trust, clock, registers, box, rows, desk);
    }

    @BeforeEach
    void staff() {
        willow = trust.school("Willow Primary");
        lead = trust.teacher("Leah Lead", willow);
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
    }

    @Test
    void onlyThosePresentAreAskedAndNoLead() {
        var session = trust.session("A").on(DAY).led(lead);
        long coLead = trust.teacher("Col Lead", willow);
        session.led(coLead);
        long part = trust.teacher("Part Time", willow);
        trust.booked(session, amy, ben, part);
        trust.marked(session, Mark.PART, part);
        trust.marked(session, Mark.ABSENT, ben);
        trust.attended(session, amy, coLead);
        assertThat(state(amy, "A")).isEqualTo(State.NOT_YET);

        evaluated.finish(session, DAY);

        assertThat(evaluated.invited(jdbc, "A")).containsExactlyInAnyOrder(amy, part);
        assertThat(state(amy, "A")).isEqualTo(State.ASKED);
        assertThat(state(ben, "A")).isEqualTo(State.NOT_PRESENT);
        assertThat(state(coLead, "A")).isEqualTo(State.LEADS);
        Acting.asStaff(ben);
        assertThatThrownBy(() -> mine.answer("A", Evaluated.sheet("good"))).isInstanceOf(Refusal.class);
        assertThat(mine.open()).isEmpty();
        Acting.asStaff(amy);
        assertThat(mine.open()).extracting(Evaluation::title).containsExactly("Session A");
        mine.answer("A", Evaluated.sheet("good"));
        assertThat(mine.open()).isEmpty();
        assertThat(state(amy, "A")).isEqualTo(State.ANSWERED);
        assertThatThrownBy(() -> mine.answer("A", Evaluated.sheet("good"))).isInstanceOf(Refusal.class);
    }

    @Test
    void nobodyPresentMeansNothingIsAsked() {
        var session = trust.session("A").on(DAY).led(lead);
        trust.booked(session, amy);
        evaluated.finish(session, DAY);
        assertThat(state(amy, "A")).isEqualTo(State.NEVER);
    }

    @Test
    void itClosesByItselfAfterAFortnightAndTakesNothingThen() {
        var session = trust.session("A").led(lead);
        evaluated.held(session, DAY, List.of(amy));
        clock.set("2026-02-03T23:59");
        assertThat(desk.toClose()).isEmpty();
        clock.set("2026-02-04T00:00");
        assertThat(state(amy, "A")).isEqualTo(State.CLOSED);
        Acting.asStaff(amy);
        assertThatThrownBy(() -> mine.answer("A", Evaluated.sheet("good")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("closed");
        Acting.asOperator();
        long survey = evaluated.survey("A");
        assertThat(desk.toClose()).containsExactly(survey);
        desk.close(survey);
        assertThat(desk.toClose()).isEmpty();
        assertThatThrownBy(() -> desk.close(survey)).isInstanceOf(Refusal.class);
        assertThat(evaluated.invited(jdbc, "A")).isEmpty();
    }

    @Test
    void aGuestAnswersByTheirLink() {
        var session = trust.session("A").on(DAY).led(lead);
        long guest = trust.guest("Gil Guest", null);
        long other = trust.guest("Otto Other", null);
        trust.guestMarked(session, Mark.ATTENDED, guest);
        evaluated.finish(session, DAY);
        var card = surveys.find(evaluated.survey("A")).orElseThrow();
        assertThat(links.knows(SurveyKind.SESSION)).isTrue();
        assertThat(links.knows(SurveyKind.MID_YEAR)).isFalse();
        assertThat(links.forStaff(card)).endsWith("/evaluate/A");
        assertThat(links.about(card).replace('\u00a0', ' ')).isEqualTo("Session A on Tue 20 Jan");
        assertThat(links.forGuest(card, other)).isEmpty();
        String link = links.forGuest(card, guest).orElseThrow();
        assertThat(link).contains("/open/evaluate#");
        String token = link.substring(link.indexOf('#') + 1);
        Acting.asNobody();
        assertThat(guests.page(token + "x")).isEmpty();
        assertThat(guests.page(token).orElseThrow().state()).isEqualTo(State.ASKED);
        guests.answer(token, Evaluated.sheet("very_good"));
        assertThat(guests.page(token).orElseThrow().state()).isEqualTo(State.ANSWERED);
        assertThatThrownBy(() -> guests.answer(token, Evaluated.sheet("good"))).isInstanceOf(Refusal.class);
        evaluated.closed("2026-02-10");
        assertThat(guests.page(token).orElseThrow().state()).isEqualTo(State.CLOSED);
        assertThatThrownBy(() -> guests.answer("nonsense", Evaluated.sheet("good")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aSeriesIsEvaluatedOnceWhenItsLastSessionIsOver() {
        var first = seminar("E1", "ECT year 1: seminar 1");
        var second = seminar("E2", "ECT year 1: seminar 2");
        evaluated.held(first, DAY, List.of(amy));
        assertThat(state(amy, "E1")).isEqualTo(State.WITH_SERIES);
        evaluated.held(second, "2026-01-27", List.of(amy, ben));
        assertThat(evaluated.invited(jdbc, "series-ECT-Y1")).containsExactlyInAnyOrder(amy, ben);
        Acting.asStaff(amy);
        assertThat(mine.open())
                .extracting(Evaluation::title, Evaluation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ECT year 1", "series-ECT-Y1"));
    }

    @Test
    void whatCameOfItIsAskedOnASchoolDayWeeksLater() {
        var session = trust.session("A").led(lead);
        evaluated.held(session, DAY, List.of(amy, ben));
        jdbcTogether("UPDATE post SET end_date = '2026-02-20' WHERE person_id = " + ben);
        clock.set("2026-03-02T08:00");
        assertThat(desk.toAskAgain()).as("under six weeks").isEmpty();
        clock.set("2026-03-07T08:00");
        assertThat(desk.toAskAgain()).as("a Saturday").isEmpty();
        clock.set("2026-03-09T06:59");
        assertThat(desk.toAskAgain()).as("too early").isEmpty();
        clock.set("2026-03-09T07:00");
        assertThat(desk.toAskAgain()).containsExactly(session.id());
        desk.askAgain(session.id());
        assertThat(desk.toAskAgain()).isEmpty();
        desk.askAgain(session.id());
        assertThat(evaluated.invited(jdbc, "impact-A")).as("Ben has left").containsExactly(amy);
        Acting.asStaff(amy);
        mine.answer("impact-A", new AnswerSheet(Map.of("used", Set.of("tried")), Map.of()));
        assertThat(state(amy, "impact-A")).isEqualTo(State.ANSWERED);
    }

    @Test
    void leadsSeeResultsAfterTheClosingFromFiveAnswersOn() {
        var session = trust.session("A").led(lead);
        var there = evaluated.teachers(willow, 6);
        evaluated.held(session, DAY, there);
        evaluated.answer("A", there, "very_good", "good", "poor");
        Acting.asStaff(lead);
        assertThat(results.of("A").orElseThrow().state()).isEqualTo(EvaluationResult.State.OPEN);
        assertThat(results.of("A").orElseThrow().questions()).isEmpty();
        evaluated.closed("2026-02-10");

        Acting.asStaff(lead);
        var shown = results.of("A").orElseThrow();
        assertThat(shown.state()).isEqualTo(EvaluationResult.State.SHOWN);
        assertThat(shown.questions().getFirst().options())
                .extracting(EvaluationResult.Chosen::people)
                .containsExactly(2, 2, 0, 2, 0);
        assertThat(shown.questions().get(1).options()).as("nobody answered it").isEmpty();
        for (String role : List.of(Roles.CENTRAL_TEAM, Roles.TRUST_ADMINISTRATOR)) {
            Acting.as(amy, Roles.STAFF, role);
            assertThat(results.of("A").orElseThrow()).isEqualTo(shown);
        }
        for (var who : List.<Runnable>of(() -> Acting.asStaff(amy), () -> Acting.asLeaderOf(amy, willow))) {
            who.run();
            assertThatThrownBy(() -> results.of("A")).isInstanceOf(AccessDeniedException.class);
            assertThat(results.about("A")).isEmpty();
        }
    }

    @Test
    void smallSessionsOfALeadAreShownTogetherAndThenNeverChange() {
        long coLead = trust.teacher("Col Lead", willow);
        var there = evaluated.teachers(willow, 3);
        evaluated.held(trust.session("A").led(lead), "2026-01-19", there);
        evaluated.held(trust.session("B").led(lead, coLead), DAY, there);
        evaluated.held(trust.session("C").led(coLead, lead), DAY, there);
        evaluated.answer("A", there, "very_good");
        evaluated.answer("C", there, "poor");
        evaluated.closed("2026-02-03");
        Acting.asStaff(lead);
        assertThat(results.of("A").orElseThrow().state()).isEqualTo(EvaluationResult.State.TOO_FEW);
        clock.set("2026-02-03T09:00");
        evaluated.answer("B", there, "very_good", "good", "satisfactory");
        evaluated.closed("2026-02-10");

        Acting.asStaff(lead);
        var shown = results.of("A").orElseThrow();
        assertThat(shown.together()).extracting(Evaluation::title).containsExactly("Session B");
        assertThat(shown.questions().getFirst().options())
                .extracting(EvaluationResult.Chosen::people)
                .containsExactly(4, 1, 1, 0, 0);
        assertThat(results.of("B").orElseThrow().questions()).isEqualTo(shown.questions());
        assertThat(results.of("C").orElseThrow().state())
                .as("another leads it first")
                .isEqualTo(EvaluationResult.State.TOO_FEW);
        Acting.asStaff(coLead);
        assertThat(results.of("B").orElseThrow().state())
                .as("did not lead the other")
                .isEqualTo(EvaluationResult.State.TOO_FEW);

        evaluated.held(trust.session("D").led(lead), "2026-02-10", there);
        evaluated.answer("D", there, "very_poor");
        evaluated.closed("2026-03-01");
        Acting.asStaff(lead);
        assertThat(results.of("A").orElseThrow()).isEqualTo(shown);
        assertThat(results.of("D").orElseThrow().state()).isEqualTo(EvaluationResult.State.TOO_FEW);
    }

    @Test
    void theFigureStaysOneEvaluationBehindUntilTheYearIsOver() {
        var there = evaluated.teachers(willow, 5);
        evaluated.held(trust.session("A").led(lead), "2026-01-19", there);
        evaluated.held(trust.session("X").ledFromOutside("Dr Outside"), "2026-01-19", there);
        evaluated.answer("A", there, "very_good", "poor");
        evaluated.answer("X", there, "poor");
        assertThat(figure("2026-01-20")).isEqualTo("0/0");
        evaluated.closed("2026-02-10");
        assertThat(figure("2026-02-10")).isEqualTo("0/0");
        evaluated.held(trust.session("B").led(lead), "2026-02-10", there);
        evaluated.answer("B", there, "good");
        evaluated.held(trust.session("S").led(lead), "2026-02-10", there);
        evaluated.answer("S", there.subList(0, 2), "good");
        evaluated.closed("2026-03-01");
        assertThat(figure("2026-03-01")).isEqualTo("3/5");
        clock.set("2026-10-01T08:00");
        assertThat(figure("2026-08-31"))
                .as("the two of S are too few, and stay out")
                .isEqualTo("8/10");
    }

    private String figure(String asOf) {
        var measure = measures.stream()
                .filter(one -> one.key().equals("training-quality"))
                .findFirst()
                .orElseThrow()
                .measure(new MeasureRequest(new AcademicYear(2025), LocalDate.parse(asOf), Map.of()));
        return measure.numerator().getNumeratorAsInt() + "/"
                + measure.denominator().getNumeratorAsInt();
    }

    private TestSession seminar(String code, String title) {
        return trust.session(code)
                .kind(SessionKind.ECT)
                .series("ECT-Y1")
                .titled(title)
                .led(lead);
    }

    private State state(long person, String code) {
        Acting.asStaff(person);
        return mine.page(code).orElseThrow().state();
    }

    private void jdbcTogether(String sql) {
        trust.together(() -> jdbc.sql(sql).update());
    }
}
