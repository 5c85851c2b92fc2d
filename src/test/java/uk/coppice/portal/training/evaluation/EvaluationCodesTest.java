package uk.coppice.portal.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.evaluation.EvaluationPage.State;
import uk.coppice.portal.training.register.RegisterDesk;

/** The code of an evaluation is no secret and can be guessed: it lets nobody in who was not there. */
@DatabaseTest
class EvaluationCodesTest {

    private static final String DAY = "2026-01-20";

    private final MyEvaluations mine;
    private final TestTrust trust;
    private final Evaluated evaluated;
    private long lead;
    private long amy;
    private long ben;

    EvaluationCodesTest(
            MyEvaluations mine,
            RegisterDesk registers,
            AnswerBox box,
            EvaluationRows rows,
            EvaluationDesk desk,
            TestTrust trust,
            TestClock clock) {
        this.mine = mine;
        this.trust = trust;
        evaluated = new Evaluated(trust, clock, registers, box, rows, desk);
    }

    @BeforeEach
    void staff() {
        long willow = trust.school("Willow Primary");
        lead = trust.teacher("Leah Lead", willow);
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
    }

    @Test
    void whoGuessesACodeAnswersNothing() {
        var session = trust.session("A").on(DAY).led(lead);
        trust.attended(session, amy);
        evaluated.finish(session, DAY);
        trust.session("B").draft();

        Acting.asStaff(ben);
        for (String guess : List.of("A", "B", "a", "%", "_", "A' OR '1'='1", "")) {
            assertThatThrownBy(() -> mine.answer(guess, Evaluated.sheet("good")))
                    .as(guess)
                    .isInstanceOf(Refusal.class);
        }
        assertThat(mine.page("A").orElseThrow()).satisfies(page -> {
            assertThat(page.state()).isEqualTo(State.NOT_PRESENT);
            assertThat(page.questionnaire()).isNull();
        });
        assertThat(mine.page("B")).as("a draft is nobody's").isEmpty();
        assertThat(mine.page("%")).isEmpty();
        Acting.asStaff(amy);
        assertThat(mine.page("A").orElseThrow().state())
                .as("nobody has answered for her")
                .isEqualTo(State.ASKED);
    }
}
