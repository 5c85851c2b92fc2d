package uk.coppice.portal.people.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.directory.PersonEdit.FromADay;
import uk.coppice.portal.platform.Refusal;

class PersonEditTest {

    private static final LocalDate START = LocalDate.of(2020, 9, 1);
    private static final long WILLOW = 7;

    private final PersonState.Post post = new PersonState.Post(
            1, WILLOW, "Class teacher", StaffGroup.TEACHER, 1000, START, null, null, null, null, Set.of());
    private final PersonState amy =
            new PersonState(5, "Amy", "Adams", null, null, List.of(post), List.of(absence(1, "2024-01-10", null)));

    @Test
    void newHoursFromADayEndThePostTheDayBeforeAndCarryItOn() {
        var after = PersonEdit.changeFrom(
                        1,
                        new FromADay(
                                day("2026-02-01"), "Class teacher", StaffGroup.TEACHER, 600, Set.of(DayOfWeek.MONDAY)))
                .of(amy);

        assertThat(after.posts()).hasSize(2);
        assertThat(after.posts().getFirst().end()).isEqualTo("2026-01-31");
        var next = after.posts().getLast();
        assertThat(next.start()).isEqualTo("2026-02-01");
        assertThat(next.follows()).isEqualTo(1);
        assertThat(next.fte()).isEqualTo(600);
        assertThat(next.school()).isEqualTo(WILLOW);
    }

    @Test
    void anEndThatStoodAlreadyGoesWithTheLaterPost() {
        var ending = PersonEdit.endPost(1, day("2026-08-31"), "retirement", "retired")
                .of(amy);
        var after = PersonEdit.changeFrom(
                        1, new FromADay(day("2026-02-01"), "Class teacher", StaffGroup.TEACHER, 600, Set.of()))
                .of(ending);

        assertThat(after.posts().getFirst().reason()).isNull();
        assertThat(after.posts().getLast().end()).isEqualTo("2026-08-31");
        assertThat(after.posts().getLast().reason()).isEqualTo("retirement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-09-01", "2019-01-01"})
    void aChangeFromTheFirstDayOnIsACorrection(String from) {
        assertThatThrownBy(
                        () -> PersonEdit.changeFrom(1, new FromADay(day(from), "Head", StaffGroup.HEAD, 1000, Set.of()))
                                .of(amy))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("correct the post instead");
    }

    @Test
    void aChangeThatChangesNothingIsRefused() {
        assertThatThrownBy(() -> PersonEdit.changeFrom(
                                1, new FromADay(day("2026-02-01"), "Class teacher", StaffGroup.TEACHER, 1000, Set.of()))
                        .of(amy))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Nothing is different");
    }

    @Test
    void theSamePostTwiceIsRefused() {
        var again = new PostFacts(WILLOW, "CLASS TEACHER", StaffGroup.TEACHER, 500, START, null, Set.of());

        assertThatThrownBy(() -> PersonEdit.addPost(again).of(amy))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already");
    }

    @Test
    void aPostCanEndOnItsFirstDayButNotBefore() {
        assertThat(PersonEdit.endPost(1, START, null, "").of(amy).post(1).end()).isEqualTo(START);
        assertThatThrownBy(() ->
                        PersonEdit.endPost(1, START.minusDays(1), null, null).of(amy))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aCorrectionThatOpensThePostAgainTakesTheReasonAway() {
        var ended = PersonEdit.endPost(1, day("2026-08-31"), "retirement", "retired")
                .of(amy);
        var open = PersonEdit.correctPost(
                        1, new PostFacts(WILLOW, "Class teacher", StaffGroup.TEACHER, 1000, START, null, Set.of()))
                .of(ended);

        assertThat(open.post(1)).isEqualTo(post);
    }

    @Test
    void twoLongAbsencesCannotLieOnTheSameDays() {
        assertThatThrownBy(() ->
                        PersonEdit.addAbsence(day("2025-01-01"), null, true).of(amy))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Another long absence");
        var ended = PersonEdit.correctAbsence(1, day("2024-01-10"), day("2024-12-31"), true)
                .of(amy);
        assertThat(PersonEdit.addAbsence(day("2025-01-01"), null, false)
                        .of(ended)
                        .absences())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "=1+1", "@x", "\u202e", "\uFF1Dx"})
    void aNameIsNeitherEmptyNorAFormula(String name) {
        assertThatThrownBy(() -> PersonEdit.facts(new PersonFacts(name, "Adams", null, null))
                        .of(amy))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("first name");
    }

    @Test
    void invisibleCharactersAreLeftOutAndHostileOnesKeptAsText() {
        var after = PersonEdit.facts(new PersonFacts("Ro\u200bsie\t<b>", "O’Brien  Ñ", " a.b@school.example ", ""))
                .of(amy);

        assertThat(after.firstName()).isEqualTo("Rosie <b>");
        assertThat(after.lastName()).isEqualTo("O’Brien Ñ");
        assertThat(after.email()).isEqualTo("a.b@school.example");
        assertThat(after.trn()).isNull();
    }

    @Test
    void theHistoryNamesWhatIsDifferentAndNeverWhySomebodyLeft() {
        var after = PersonEdit.endPost(1, day("2026-08-31"), "not_valued", "unknown")
                .of(amy);

        assertThat(ChangeWords.of(amy, after, school -> "Willow"))
                .containsExactly("Class teacher, Willow: last day: none → 31 Aug 2026; reason or destination noted");
    }

    private static PersonState.Absence absence(long id, String from, @Nullable String to) {
        return new PersonState.Absence(id, day(from), to == null ? null : day(to), true);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
