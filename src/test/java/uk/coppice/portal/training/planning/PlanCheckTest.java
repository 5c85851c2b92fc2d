package uk.coppice.portal.training.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.YearGroup;

class PlanCheckTest {

    @Test
    void aDraftNeedsATitleADateAndTimes() {
        var empty = PlanForm.empty(List.of());

        assertThat(PlanCheck.problems(empty, SessionStatus.DRAFT, 0)).containsOnlyKeys("title", "date");
        assertThat(PlanCheck.problems(empty, SessionStatus.PLANNED, 0))
                .containsOnlyKeys("title", "topic", "date", "venue", "leads", "capacity");
    }

    @Test
    void aWholePlanHasNoProblem() {
        assertThat(problems(new Forms())).isEmpty();
    }

    @Test
    void aCopyNeedsNothingButItsDate() {
        var planned = new Forms().minimum(8, LocalDate.of(2026, 1, 27)).form();

        var copy = planned.on(null, planned.title());

        assertThat(PlanCheck.problems(copy, SessionStatus.PLANNED, 0)).containsOnlyKeys("date");
        assertThat(planned.on(LocalDate.of(2026, 2, 10), "Phonics").minimumBy()).isEqualTo("2026-02-03");
    }

    @Test
    void theEndIsAfterTheStart() {
        var form = new Forms().at("16:00", "16:00");

        assertThat(problems(form)).containsExactly(Map.entry("end", "The end must be after the start"));
    }

    @Test
    void neverFewerPlacesThanAreTaken() {
        assertThat(PlanCheck.problems(new Forms().places(11).form(), SessionStatus.PLANNED, 12))
                .containsExactly(Map.entry("capacity", "12 places are taken, so there must be at least 12"));
        assertThat(PlanCheck.problems(new Forms().places(12).form(), SessionStatus.PLANNED, 12))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001})
    void placesAreAPlainNumber(int places) {
        assertThat(problems(new Forms().places(places)))
                .containsEntry("capacity", "Places must be a number from 1 to 100,000");
    }

    @Test
    void aWarningNeedsItsNumberAndItsDay() {
        assertThat(problems(new Forms().minimum(5, null))).containsOnlyKeys("minimumBy");
        assertThat(problems(new Forms().minimum(null, LocalDate.of(2026, 2, 1))))
                .containsOnlyKeys("minimum");
        assertThat(problems(new Forms().minimum(30, LocalDate.of(2026, 2, 1)))).containsOnlyKeys("minimum");
        assertThat(problems(new Forms().minimum(5, LocalDate.of(2026, 2, 4)))).containsOnlyKeys("minimumBy");
        assertThat(problems(new Forms().minimum(5, LocalDate.of(2026, 2, 1)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://meet.example.org/a, true",
        "http://meet.example.org, true",
        "javascript:alert(1), false",
        "meet.example.org, false",
        "https://, false",
        "https://user:secret@example.org/, false",
        "data:text/html;base64;x, false"
    })
    void aLinkLeadsToTheWeb(String link, boolean sound) {
        assertThat(problems(new Forms().link(link)).isEmpty()).isEqualTo(sound);
    }

    @Test
    void noTitleIsAFormula() {
        assertThat(problems(new Forms().titled("=cmd|' /C calc'!A0")))
                .containsEntry("title", "It can't start with =, which a spreadsheet takes for a formula");
        assertThat(problems(new Forms().titled("\u202E=cmd"))).containsOnlyKeys("title");
        assertThat(problems(new Forms().titled("<script>alert(1)</script>"))).isEmpty();
    }

    @Test
    void keepsNoInvisibleCharacters() {
        var plan = new Forms().titled(" Pho\u202Enics\u0000  and\tmore ").form().plan();

        assertThat(plan.title()).isEqualTo("Phonics and more");
    }

    @Test
    void aLinkAloneIsAPlace() {
        assertThat(new Forms()
                        .venue("")
                        .link("https://meet.example.org/")
                        .form()
                        .plan()
                        .venue())
                .isEqualTo("Online");
    }

    @Test
    void daysThatHangOnTheDateMoveWithIt() {
        var form = new Forms().minimum(5, LocalDate.of(2026, 1, 27)).form();

        var moved = form.on(LocalDate.of(2026, 3, 3), "Other");

        assertThat(moved.minimumBy()).isEqualTo("2026-02-24");
        assertThat(moved.title()).isEqualTo("Other");
    }

    @Test
    void showsWholePhasesByTheirName() {
        assertThat(YearGroup.words(Set.of(YearGroup.NURSERY, YearGroup.RECEPTION, YearGroup.YEAR_1)))
                .isEqualTo("EYFS, Year 1");
        assertThat(YearGroup.words(Set.of(YearGroup.values()))).isEmpty();
        assertThat(YearGroup.ofCodes("N,3,x")).containsExactly(YearGroup.NURSERY, YearGroup.YEAR_3);
        assertThat(YearGroup.codes(Set.of(YearGroup.YEAR_3, YearGroup.NURSERY))).isEqualTo("N,3");
    }

    private static Map<String, String> problems(Forms form) {
        return PlanCheck.problems(form.form(), SessionStatus.PLANNED, 0);
    }
}
