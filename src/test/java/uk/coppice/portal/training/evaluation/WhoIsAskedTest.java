package uk.coppice.portal.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionChanged;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.evaluation.EvaluationPage.State;
import uk.coppice.portal.training.planning.SessionPlanner;
import uk.coppice.portal.training.register.DoorDesk;
import uk.coppice.portal.training.register.MarkTap;
import uk.coppice.portal.training.register.RegisterDesk;

/** Whom an evaluation asks, while registers are put right and sessions moved or called off. */
@DatabaseTest
class WhoIsAskedTest {

    private static final String DAY = "2026-01-20";

    private final TestTrust trust;
    private final RegisterDesk registers;
    private final DoorDesk door;
    private final MyEvaluations mine;
    private final Surveys surveys;
    private final SessionPlanner planner;
    private final ApplicationEventPublisher publisher;
    private final JdbcClient jdbc;
    private final Evaluated evaluated;

    private long willow;
    private long lead;
    private long amy;
    private long ben;

    WhoIsAskedTest(
            TestTrust trust,
            TestClock clock,
            RegisterDesk registers,
            DoorDesk door,
            MyEvaluations mine,
            EvaluationDesk desk,
            EvaluationRows rows,
            Surveys surveys,
            AnswerBox box,
            SessionPlanner planner,
            ApplicationEventPublisher publisher,
            JdbcClient jdbc) {
        this.trust = trust;
        this.registers = registers;
        this.door = door;
        this.mine = mine;
        this.surveys = surveys;
        this.planner = planner;
        this.publisher = publisher;
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
    void whoIsAskedFollowsTheRegisterUntilTheyAnswer() {
        var session = trust.session("A").led(lead);
        trust.booked(session, amy, ben);
        evaluated.held(session, DAY, List.of(amy, ben));
        evaluated.answer("A", List.of(ben), "poor");
        Acting.asOperator();
        registers.mark(session.id(), tap(amy, Mark.ABSENT));
        registers.mark(session.id(), tap(ben, Mark.ABSENT));
        long cara = trust.teacher("Cara Cole", willow);
        door.add(session.id(), cara, "She was there");
        assertThat(evaluated.invited(jdbc, "A")).as("Ben has answered").containsExactlyInAnyOrder(ben, cara);

        registers.reopen(session.id());
        assertThat(state(cara, "A")).isEqualTo(State.ASKED);
        Acting.asOperator();
        registers.mark(session.id(), Delegate.person(amy), Mark.ATTENDED);
        registers.finish(session.id(), true);
        assertThat(evaluated.invited(jdbc, "A")).containsExactlyInAnyOrder(amy, ben, cara);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM evaluation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        evaluated.closed("2026-02-10");
        registers.mark(session.id(), tap(amy, Mark.ABSENT));
        assertThat(surveys.find(evaluated.survey("A")).orElseThrow().responded())
                .isEqualTo(1);
        assertThat(evaluated.invited(jdbc, "A")).isEmpty();
    }

    @Test
    void nobodyIsAskedAboutASessionThatWasNotHeldAfterAll() {
        var session = trust.session("A").led(lead);
        evaluated.held(session, DAY, List.of(amy, ben));
        evaluated.answer("A", List.of(ben), "good");
        Acting.asAdministrator();
        registers.reopen(session.id());
        planner.callOff(session.id(), "The register of another day was finished");

        assertThat(evaluated.invited(jdbc, "A")).as("Ben has answered").containsExactly(ben);
        assertThat(state(amy, "A")).isEqualTo(State.CALLED_OFF);
        assertThat(state(lead, "A")).isEqualTo(State.CALLED_OFF);
        assertThat(state(ben, "A")).isEqualTo(State.ANSWERED);

        Acting.asAdministrator();
        planner.reinstate(session.id());
        assertThat(evaluated.invited(jdbc, "A")).containsExactlyInAnyOrder(amy, ben);

        session.on("2026-03-03");
        trust.together(() ->
                publisher.publishEvent(new SessionChanged(session.id(), Set.of(SessionChanged.What.DATE_OR_TIME))));
        assertThat(evaluated.invited(jdbc, "A")).as("it is still to come").containsExactly(ben);
    }

    @Test
    void aSeminarOfNoSeriesPromisesNone() {
        trust.session("E").on(DAY).kind(SessionKind.ECT).led(lead);

        assertThat(state(amy, "E")).isEqualTo(State.NEVER);
    }

    @Test
    void aRegisterFinishedLongAfterTheYearAsksNobody() {
        var session = trust.session("A").on(DAY).led(lead);
        trust.attended(session, amy);
        evaluated.finish(session, "2026-10-01");
        assertThat(state(amy, "A")).isEqualTo(State.NEVER);
    }

    private State state(long person, String code) {
        Acting.asStaff(person);
        return mine.page(code).orElseThrow().state();
    }

    private static MarkTap tap(long person, Mark mark) {
        return MarkTap.because(Delegate.person(person), mark, "Put right");
    }
}
