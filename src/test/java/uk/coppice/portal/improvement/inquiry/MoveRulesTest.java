package uk.coppice.portal.improvement.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoveRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 10);
    private static final Set<Part> AUTHOR = EnumSet.of(Part.AUTHOR);
    private static final Set<Part> REVIEWER = EnumSet.of(Part.REVIEWER);

    @Test
    void startsOnceItIsSaidWhatIsDoneAndHowItIsKnown() {
        assertThat(MoveRules.obstacle(Move.START, AUTHOR, facts(Stage.PLANNED, false, false)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("Say what you will do"));
        assertThat(MoveRules.obstacle(Move.START, AUTHOR, facts(Stage.PLANNED, true, false)))
                .isEmpty();
    }

    @Test
    void findingsNeedTextOrAFile() {
        assertThat(MoveRules.obstacle(Move.SUBMIT, AUTHOR, facts(Stage.IN_PROGRESS, true, false)))
                .contains("Findings need text or a file first.");
        assertThat(MoveRules.obstacle(Move.SUBMIT, AUTHOR, facts(Stage.IN_PROGRESS, true, true)))
                .isEmpty();
    }

    @Test
    void noAuthorReviewsAndNoReviewerHandsIn() {
        var handedIn = facts(Stage.FINDINGS_SUBMITTED, true, true);
        assertThat(MoveRules.obstacle(Move.ACCEPT, AUTHOR, handedIn))
                .hasValueSatisfying(reason -> assertThat(reason).contains("no author"));
        assertThat(MoveRules.obstacle(Move.ACCEPT, REVIEWER, handedIn)).isEmpty();
        assertThat(MoveRules.obstacle(Move.SUBMIT, REVIEWER, facts(Stage.IN_PROGRESS, true, true)))
                .contains("This is for its authors.");
    }

    @ParameterizedTest
    @EnumSource(Move.class)
    void aStepStartsWhereItMayAndNowhereElse(Move move) {
        for (var stage : Stage.values()) {
            var obstacle = MoveRules.obstacle(move, EnumSet.of(Part.AUTHOR, Part.REVIEWER), facts(stage, true, true));
            if (!move.startsAt(stage)) {
                assertThat(obstacle).isPresent();
            } else if (move != Move.PUBLISH) {
                assertThat(obstacle).isEmpty();
            }
        }
    }

    @Test
    void aReviewerTicksEveryPoint() {
        var facts = facts(Stage.FINDINGS_SUBMITTED, true, true);
        assertThat(MoveRules.problem(
                        Move.ACCEPT,
                        MoveDetails.checked(EnumSet.of(ReviewCheck.PUPILS, ReviewCheck.PEOPLE)),
                        facts,
                        TODAY))
                .isPresent();
        assertThat(MoveRules.problem(Move.ACCEPT, MoveDetails.checked(EnumSet.allOf(ReviewCheck.class)), facts, TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Move.class,
            names = {"SEND_BACK", "KEEP_BACK", "TAKE_OFF", "WITHDRAW"})
    void someStepsNeedAReason(Move move) {
        var facts = facts(Stage.REVIEWED, true, true);
        assertThat(MoveRules.problem(move, MoveDetails.because(" \n"), facts, TODAY))
                .isPresent();
        assertThat(MoveRules.problem(move, MoveDetails.because("x".repeat(1001)), facts, TODAY))
                .isPresent();
        assertThat(MoveRules.problem(move, MoveDetails.because("A pupil can be recognised"), facts, TODAY))
                .isEmpty();
    }

    @Test
    void everyAuthorAgreesToPublication() {
        assertThat(publish(author("Amy", true, Consent.GIVEN), author("Ben", true, Consent.GIVEN)))
                .isEmpty();
        assertThat(publish(author("Amy", true, Consent.GIVEN), author("Ben", true, null)))
                .isEqualTo("Every author must agree first. Not yet: Ben.");
        assertThat(publish(author("Amy", true, null), author("Ben", true, Consent.REFUSED)))
                .isEqualTo("Ben would not like it published.");
        assertThat(publish(author("Amy", true, Consent.GIVEN), author("Ben", false, null)))
                .contains("Ben has left: ask, and write down what they said.");
        assertThat(publish(author("Amy", true, Consent.GIVEN), author("Ben", false, Consent.GIVEN)))
                .isEmpty();
    }

    @Test
    void aPublicationHasADayAndAnAddressOfTheWeb() {
        assertThat(problem(TODAY, "")).isEmpty();
        assertThat(problem(TODAY, "https://trust.example/inquiry/3")).isEmpty();
        assertThat(problem(null, "")).contains("Give the day");
        assertThat(problem(TODAY.plusDays(1), "")).contains("Give the day");
        assertThat(problem(LocalDate.of(2026, 6, 18), "")).contains("before the findings");
        assertThat(problem(TODAY, "javascript:alert(1)")).contains("must be that of a web page");
        assertThat(problem(TODAY, "trust.example")).contains("must be that of a web page");
    }

    private static String problem(@Nullable LocalDate on, String address) {
        return MoveRules.problem(
                        Move.PUBLISH, MoveDetails.published(on, address), facts(Stage.REVIEWED, true, true), TODAY)
                .orElse("");
    }

    private static String publish(Author... authors) {
        return MoveRules.obstacle(
                        Move.PUBLISH,
                        REVIEWER,
                        new MoveRules.Facts(Stage.REVIEWED, true, true, List.of(authors), LocalDate.of(2026, 6, 19)))
                .orElse("");
    }

    private static Author author(String name, boolean inPost, @Nullable Consent consent) {
        return new Author(name.hashCode(), name, "", inPost, true, consent, false, "");
    }

    private static MoveRules.Facts facts(Stage stage, boolean planned, boolean findings) {
        return new MoveRules.Facts(stage, planned, findings, List.of(), LocalDate.of(2026, 6, 19));
    }
}
