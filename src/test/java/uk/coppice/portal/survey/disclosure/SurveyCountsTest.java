package uk.coppice.portal.survey.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyCountsTest {

    @Test
    void aCutMustComeToTheWhole() {
        refused(counted().count("when", "morning", 1).respondents(1), "doesn't come to the whole");
    }

    @Test
    void nothingIsNegative() {
        refused(
                counted()
                        .count("when", "school", "Ashby", "afternoon", -1)
                        .count("when", "school", "Elmwood", "afternoon", 1),
                "negative");
    }

    @Test
    void nobodyAnswersUninvited() {
        refused(
                SurveyCounts.builder("school")
                        .invited(1, "Ashby")
                        .respondents(2)
                        .respondents("school", "Ashby", 2),
                "than were invited");
        refused(
                counted().count("when", "school", "Larkfield", "morning", 1).count("when", "morning", 1),
                "nobody was invited");
    }

    /** Both cuts come to the whole, yet the ten who teach can't all be of a school where three do. */
    @Test
    void answersComeFromWhereSomebodyWasInvited() {
        refused(
                SurveyCounts.builder("school", "staff-group")
                        .question(Trust.CHOICE)
                        .invited(9, "Ashby", "teaching")
                        .invited(9, "Elmwood", "non-teaching")
                        .respondents(8)
                        .respondents("school", "Ashby", 3)
                        .respondents("school", "Elmwood", 5)
                        .respondents("staff-group", "teaching", 5)
                        .respondents("staff-group", "non-teaching", 3),
                "nobody was invited");
    }

    @Test
    void onlyWhatIsAskedIsCounted() {
        refused(counted().count("who", "morning", 0), "isn't asked");
        refused(counted().count("when", "midnight", 0), "an option it hasn't");
        refused(counted().question(Trust.CHOICE), "asked twice");
    }

    @Test
    void nobodyAnswersTwice() {
        refused(counted().count("when", "morning", 1).count("when", "school", "Ashby", "morning", 1), "more answers");
    }

    @Test
    void thereAreAtMostTwoCuts() {
        refused(SurveyCounts.builder("school", "staff-group", "age"), "at most two");
        refused(SurveyCounts.builder("school", "school"), "at most two");
    }

    @Test
    void aQuestionIsAScaleOrPlain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Question("q", List.of(new Option("a", Leaning.PLAIN), new Option("b", Leaning.FAVOURABLE))))
                .withMessageContaining("mixes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question("q", List.of(new Option("a", Leaning.APART))))
                .withMessageContaining("can't be answered");
        assertThat(Trust.SCALE.scale()).isTrue();
        assertThat(Trust.CHOICE.scale()).isFalse();
    }

    private static SurveyCounts.Builder counted() {
        return SurveyCounts.builder("school")
                .question(Trust.CHOICE)
                .invited(5, "Ashby")
                .invited(5, "Elmwood")
                .respondents(3)
                .respondents("school", "Ashby", 1)
                .respondents("school", "Elmwood", 2)
                .count("when", "morning", 3)
                .count("when", "school", "Ashby", "morning", 1)
                .count("when", "school", "Elmwood", "morning", 2);
    }

    private static void refused(SurveyCounts.Builder counts, String why) {
        assertThatIllegalArgumentException().isThrownBy(counts::build).withMessageContaining(why);
    }
}
