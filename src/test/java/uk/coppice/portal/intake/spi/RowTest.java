package uk.coppice.portal.intake.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {

    private enum Colour {
        RED,
        BLUE
    }

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void leavesOutWhiteSpaceAroundAValue() {
        assertThat(row("\u00A0 Ann \t").text("v", 10)).isEqualTo("Ann");
        assertThat(row("two\r\n lines").text("v", 20)).isEqualTo("two lines");
        assertThat(row("Chloe\u0308").text("v", 20)).isEqualTo("Chloë");
        assertThat(problems).isEmpty();
    }

    @Test
    void anEmptyValueIsAProblemOnlyWhereOneMustBe() {
        assertThat(row(" ").optionalText("v", 10)).isNull();
        assertThat(row("").optionalDate("v")).isNull();
        assertThat(row("").optionalEmail("v")).isNull();
        assertThat(problems).isEmpty();
        row("").text("v", 10);
        row("").date("v");
        row("").time("v");
        row("").number("v", 1, 9);
        row("").share("v");
        row("").choice("v", List.of(Colour.values()), Colour::name);
        row("").reference("v", new Keys("others", true), "a code");
        assertThat(problems).hasSize(7);
    }

    @Test
    void aProblemNamesFileLineColumnValueAndWhatWasExpected() {
        row("31/01/2026").date("v");
        assertThat(problems)
                .containsExactly(new Problem("some.csv", 7, "v", "31/01/2026", "a date such as 2026-01-31"))
                .first()
                .extracting(Problem::words)
                .isEqualTo("some.csv, line 7, v: '31/01/2026', expected a date such as 2026-01-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"May 2026", "2026-02-30", "2026-13-01", "20260131", "1899-12-31", "2201-01-01", "0"})
    void refusesWhatIsNoDate(String value) {
        row(value).optionalDate("v");
        assertThat(problems).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "9:30", "09:60", "noon", "0930"})
    void refusesWhatIsNoTime(String value) {
        row(value).time("v");
        assertThat(problems).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.5", "0.0001", "-0.5", "half", "0,5", "1.001"})
    void refusesWhatIsNoShare(String value) {
        row(value).share("v");
        assertThat(problems).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1,1000", "1.0,1000", "0.6,600", ".25,250", "0.125,125"})
    void readsShares(String value, int thousandths) {
        assertThat(row(value).share("v")).isEqualTo(thousandths);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100001", "12.0", "-3", "9999999999", "ten"})
    void refusesWhatIsNoNumberWithinTheBounds(String value) {
        row(value).number("v", 1, 100_000);
        assertThat(problems).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-Ann", "@SUM(A1)", " =x", "\uFF1Dx"})
    void refusesWhatASpreadsheetWouldRun(String value) {
        row(value).text("v", 50);
        assertThat(problems)
                .singleElement()
                .extracting(Problem::expected)
                .asString()
                .contains("formula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chlo\uFFFD", "Bad\u0000", "A\u202Eb", "Bell\u0007"})
    void refusesCharactersThatCannotBeSeen(String value) {
        row(value).text("v", 50);
        assertThat(problems).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "name@", "@school.example", "a b@school.example", "a@school", "a@b@c.example"})
    void refusesWhatIsNoEmailAddress(String value) {
        row(value).optionalEmail("v");
        assertThat(problems).isNotEmpty();
    }

    @Test
    void readsSoundValues() {
        assertThat(row("2028-02-29").date("v")).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(row("15:45").time("v")).isEqualTo(LocalTime.of(15, 45));
        assertThat(row("12").number("v", 1, 20)).isEqualTo(12);
        assertThat(row("o'neil+x@school.example").optionalEmail("v")).isEqualTo("o'neil+x@school.example");
        assertThat(row("BLUE").choice("v", List.of(Colour.values()), Colour::name))
                .isEqualTo(Colour.BLUE);
        assertThat(problems).isEmpty();
    }

    @Test
    void textMayBeAsLongAsItsColumn() {
        row("x".repeat(10)).text("v", 10);
        assertThat(problems).isEmpty();
        row("x".repeat(11)).text("v", 10);
        assertThat(problems).singleElement().extracting(Problem::expected).isEqualTo("at most 10 characters, not 11");
    }

    @Test
    void whoRefersToABadRowIsNotReportedAgain() {
        var keys = new Keys("others", true);
        keys.made("A", 5);
        keys.spoil("B");
        keys.spoil("A");
        assertThat(row("A").reference("v", keys, "a code")).isEqualTo(5);
        var spoiled = row("B");
        spoiled.reference("v", keys, "a code");
        assertThat(spoiled.sound()).isFalse();
        assertThat(problems).isEmpty();
        row("C").reference("v", keys, "a code");
        assertThat(problems).hasSize(1);
        keys.incomplete();
        row("D").reference("v", keys, "a code");
        assertThat(problems).hasSize(1);
    }

    @Test
    void aMissedFileIsOneThatIsNotInTheFolder() {
        var there = new Keys("there", true);
        var absent = new Keys("absent", false);
        row("X").reference("v", there, "a code");
        assertThat(absent.fileMissed()).isFalse();
        row("X").reference("v", absent, "a code");
        assertThat(there.fileMissed()).isFalse();
        assertThat(absent.fileMissed()).isTrue();
    }

    @Test
    void aLongValueIsShortenedToBePrinted() {
        assertThat(new Problem("f.csv", 1, "v", "x\n" + "y".repeat(500), "less").value())
                .startsWith("x\\u000Ay")
                .endsWith("…")
                .hasSizeLessThan(100);
    }

    private Row row(String value) {
        return new Row("some.csv", 7, Map.of("v", 0), List.of(value), problems::add);
    }
}
