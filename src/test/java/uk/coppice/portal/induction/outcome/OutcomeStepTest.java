package uk.coppice.portal.induction.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.induction.Outcome;

class OutcomeStepTest {

    private static final Decided EXTENDED = decided(Outcome.EXTENDED, "2026-07-17");
    private static final Decided PASS = decided(Outcome.PASS, "2027-07-16");

    @Test
    void theFirstComesBesideNothing() {
        assertThat(OutcomeStep.of(List.of(), PASS)).isEqualTo(new OutcomeStep(null, true));
    }

    @Test
    void theSameAgainChangesNothingEvenWhenALaterOneStands() {
        assertThat(OutcomeStep.of(List.of(EXTENDED, PASS), EXTENDED).changes()).isFalse();
        assertThat(OutcomeStep.of(List.of(PASS), new Decided(Outcome.PASS, PASS.on(), "noted"))
                        .changes())
                .isFalse();
    }

    @Test
    void aDecisionFollowsAnExtensionAndAnEarlierExtensionComesBefore() {
        assertThat(OutcomeStep.of(List.of(EXTENDED), PASS)).isEqualTo(new OutcomeStep(null, true));
        assertThat(OutcomeStep.of(List.of(PASS), EXTENDED)).isEqualTo(new OutcomeStep(null, true));
    }

    @Test
    void aPassIsCorrectedByAnotherDecision() {
        assertThat(OutcomeStep.of(List.of(EXTENDED, PASS), decided(Outcome.FAIL, "2027-07-20")))
                .isEqualTo(new OutcomeStep(PASS, true));
        assertThat(OutcomeStep.of(List.of(EXTENDED), decided(Outcome.PASS, "2026-07-17")))
                .isEqualTo(new OutcomeStep(EXTENDED, true));
    }

    private static Decided decided(Outcome outcome, String on) {
        return new Decided(outcome, LocalDate.parse(on), "");
    }
}
