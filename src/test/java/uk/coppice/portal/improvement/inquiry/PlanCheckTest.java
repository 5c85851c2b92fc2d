package uk.coppice.portal.improvement.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Refusal;

class PlanCheckTest {

    private static final AcademicYear YEAR = new AcademicYear(2025);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Why?",
                "=cmd|' /C calc'!A0 is what this asks?",
                "What impact does … have on reading?",
                "What impact does ... have on reading?",
                "What impact does retelling have on writing"
            })
    void aQuestionThatIsNoneIsRefused(String question) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> checked(question))
                .withMessageContaining("not saved yet");
    }

    @Test
    void aHostileQuestionIsKeptAsText() {
        assertThat(checked("What does <script>alert(1)</script> do to a page?").question())
                .isEqualTo("What does <script>alert(1)</script> do to a page?");
        assertThat(checked("What does \u202Eretelling\u200B do to writing?").question())
                .isEqualTo("What does retelling do to writing?");
    }

    @Test
    void theYearAndTheAimMustBeThere() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PlanCheck.checked(
                        new InquiryPlan("What does retelling do to writing?", 2031, null, "", ""),
                        Set.of(YEAR),
                        Set.of()));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PlanCheck.checked(
                        new InquiryPlan("What does retelling do to writing?", 2025, "gone", "", ""),
                        Set.of(YEAR),
                        Set.of("here")));
    }

    @Test
    void bothTemplatesAreFilledAndReadBack() {
        for (var words : QuestionWords.values()) {
            String question = words.question(" a shared calendar ", "how long parents wait?");
            assertThat(checked(question).question()).isEqualTo(question);
            assertThat(words.gaps(question))
                    .contains(new QuestionWords.Gaps("a shared calendar", "how long parents wait"));
            assertThat(words.question("a shared calendar", "")).contains("…");
        }
        assertThat(QuestionWords.PUPILS.gaps("Do pupils like it?")).isEmpty();
    }

    @Test
    void theMidYearCheckFallsIntoTheYear() {
        assertThat(new InquirySettings("02-15").checkDay(YEAR)).isEqualTo(LocalDate.of(2026, 2, 15));
        assertThat(new InquirySettings("11-30").checkDay(YEAR)).isEqualTo(LocalDate.of(2025, 11, 30));
        assertThat(new InquirySettings("02-29").checkDay(YEAR)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThatIllegalArgumentException().isThrownBy(() -> new InquirySettings("15 February"));
    }

    private static InquiryPlan checked(String question) {
        return PlanCheck.checked(new InquiryPlan(question, 2025, null, "", ""), Set.of(YEAR), Set.of());
    }
}
