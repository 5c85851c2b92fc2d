package uk.coppice.portal.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.coppice.portal.scorecard.Target.Comparison;
import uk.coppice.portal.scorecard.spi.Companion;
import uk.coppice.portal.scorecard.spi.Measurement;

class FigureTest {

    @ParameterizedTest
    @CsvSource({
        // exactly 90 meets 'at least 90' and is not over it
        "AT_LEAST,  9,  10, 90.0, MET",
        "MORE_THAN, 9,  10, 90.0, NOT_MET",
        "AT_MOST,   9,  10, 90.0, MET",
        "LESS_THAN, 9,  10, 90.0, NOT_MET",
        // 89.96: never shown as the 90.0 that it is not
        "AT_LEAST,  2249, 2500, 89.9, NOT_MET",
        "MORE_THAN, 2249, 2500, 89.9, NOT_MET",
        "AT_MOST,   2249, 2500, 90.0, MET",
        "LESS_THAN, 2249, 2500, 90.0, MET",
        // 90.04
        "AT_LEAST,  2251, 2500, 90.0, MET",
        "MORE_THAN, 2251, 2500, 90.0, MET",
        "AT_MOST,   2251, 2500, 90.1, NOT_MET",
        "LESS_THAN, 2251, 2500, 90.1, NOT_MET",
        // a hair under, as far as a double no longer sees
        "AT_LEAST,  899999999999999999, 1000000000000000000, 89.9, NOT_MET",
        "AT_MOST,   900000000000000001, 1000000000000000000, 90.1, NOT_MET",
        "AT_LEAST,  1, 3, 33.3, NOT_MET",
        "AT_MOST,   1, 3, 33.4, MET",
        "AT_LEAST,  0, 7, 0.0, NOT_MET",
        "AT_LEAST,  7, 7, 100.0, MET",
    })
    void isComparedExactlyAndRoundedAwayFromTheTarget(
            Comparison comparison, long numerator, long denominator, String written, Status status) {
        var target = Optional.of(new Target(comparison, new BigDecimal("90")));
        var figure =
                new Figure(indicator(Indicator.Unit.PERCENT, target, Optional.empty()), of(numerator, denominator));

        assertThat(figure.written()).isEqualTo(written);
        assertThat(figure.status(Phase.YEARS_1_2)).contains(status);
        assertThat(figure.status(Phase.YEARS_3_5)).isEmpty();
    }

    @Test
    void nothingOfNothingIsNotYetMeasurable() {
        var target = Optional.of(new Target(Comparison.AT_MOST, BigDecimal.TEN));
        var figure = new Figure(indicator(Indicator.Unit.PERCENT, target, target), of(0, 0));

        assertThat(figure.exact()).isEmpty();
        assertThat(figure.written()).isEmpty();
        assertThat(figure.numerator()).isEqualTo("0");
        assertThat(figure.denominator()).isEqualTo("0");
        assertThat(figure.status(Phase.YEARS_1_2)).contains(Status.NOT_YET_MEASURABLE);
        assertThat(figure.status(Phase.YEARS_3_5)).contains(Status.NOT_YET_MEASURABLE);
    }

    @Test
    void aLowResponseIsNeitherMetNorNotMet() {
        var low = of(9, 10).with(Measurement.Caution.LOW_RESPONSE);
        var figure = new Figure(indicator(Indicator.Unit.PERCENT, atLeast("80"), atLeast("95")), low);

        assertThat(figure.written()).isEqualTo("90.0");
        assertThat(figure.status(Phase.YEARS_1_2)).contains(Status.LOW_RESPONSE);
        assertThat(figure.status(Phase.YEARS_3_5)).contains(Status.LOW_RESPONSE);
        assertThat(Status.LOW_RESPONSE.code()).isEqualTo("low_response");
    }

    @ParameterizedTest
    @CsvSource({
        // over the aim; what is left without the explained ones decides how
        "25, 20, ABOVE_AIM_EXPLAINED",
        "25, 21, NOT_MET",
        "21, 0,  ABOVE_AIM_EXPLAINED",
        // the aim is met as it stands: nothing to explain
        "20, 10, MET",
    })
    void whatIsExplainedNeverMeetsTheTarget(long numerator, long explained, Status status) {
        var atMost = Optional.of(new Target(Comparison.AT_MOST, new BigDecimal("20")));
        var figure = new Figure(
                indicator(Indicator.Unit.PERCENT, atMost, atMost),
                of(numerator, 100).beside(List.of(), BigFraction.of(explained)));

        assertThat(figure.status(Phase.YEARS_1_2)).contains(status);
        assertThat(Status.ABOVE_AIM_EXPLAINED.code()).isEqualTo("above_aim_explained");
        assertThat(Status.ABOVE_AIM_EXPLAINED.words()).isEqualTo("Above aim, explained");
    }

    @Test
    void nothingOfNothingIsNotExplainedEither() {
        var atMost = Optional.of(new Target(Comparison.AT_MOST, new BigDecimal("20")));
        var figure = new Figure(
                indicator(Indicator.Unit.PERCENT, atMost, atMost), of(0, 0).beside(List.of(), BigFraction.ZERO));

        assertThat(figure.status(Phase.YEARS_1_2)).contains(Status.NOT_YET_MEASURABLE);
    }

    @Test
    void aFigureBesideAnotherIsRoundedAsTheOther() {
        var atMost = Optional.of(new Target(Comparison.AT_MOST, new BigDecimal("20")));
        var figure = new Figure(indicator(Indicator.Unit.PERCENT, atMost, Optional.empty()), of(1, 3));

        assertThat(figure.written(beside("a", 1, 3, true))).isEqualTo("33.4");
        assertThat(figure.written(beside("a", 0, 0, true))).isEmpty();
    }

    @Test
    void withoutTheWorkingOnlyOpenCompanionsAreLeft() {
        var figure = of(1, 3).beside(List.of(beside("open", 1, 3, true), beside("shut", 1, 3, false)), BigFraction.ONE);

        assertThat(figure.withoutWorking().companions())
                .extracting(Companion::key)
                .containsExactly("open");
        assertThat(figure.withoutWorking().explained()).isEqualTo(BigFraction.ONE);
    }

    static Companion beside(String key, long numerator, long denominator, boolean open) {
        return new Companion(
                key, "Beside it", "Beside " + key, BigFraction.of(numerator), BigFraction.of(denominator), open);
    }

    @Test
    void aCountIsWrittenAsItIs() {
        var figure = new Figure(indicator(Indicator.Unit.COUNT, atLeast("4"), atLeast("6")), of(4, 1));

        assertThat(figure.written()).isEqualTo("4");
        assertThat(figure.status(Phase.YEARS_1_2)).contains(Status.MET);
        assertThat(figure.status(Phase.YEARS_3_5)).contains(Status.NOT_MET);
    }

    @Test
    void aTargetMayHaveDecimals() {
        var figure = new Figure(indicator(Indicator.Unit.PERCENT, atLeast("33.3"), atLeast("33.34")), of(1, 3));

        assertThat(figure.status(Phase.YEARS_1_2)).contains(Status.MET);
        assertThat(figure.status(Phase.YEARS_3_5)).contains(Status.NOT_MET);
    }

    @Test
    void theOnlyTargetDecidesTheRounding() {
        var atMost = Optional.of(new Target(Comparison.AT_MOST, BigDecimal.TEN));

        assertThat(new Figure(indicator(Indicator.Unit.PERCENT, Optional.empty(), atMost), of(1, 3)).written())
                .isEqualTo("33.4");
        assertThat(new Figure(indicator(Indicator.Unit.PERCENT, Optional.empty(), Optional.empty()), of(2, 3))
                        .written())
                .isEqualTo("66.7");
    }

    @Test
    void targetsAreReadAloud() {
        assertThat(words(Comparison.AT_LEAST, "90", Indicator.Unit.PERCENT)).isEqualTo("at least 90%");
        assertThat(words(Comparison.AT_LEAST, "100.0", Indicator.Unit.PERCENT)).isEqualTo("100%");
        assertThat(words(Comparison.MORE_THAN, "10", Indicator.Unit.PERCENT)).isEqualTo("over 10%");
        assertThat(words(Comparison.AT_MOST, "20.50", Indicator.Unit.PERCENT)).isEqualTo("at most 20.5%");
        assertThat(words(Comparison.LESS_THAN, "80", Indicator.Unit.PERCENT)).isEqualTo("under 80%");
        assertThat(words(Comparison.AT_LEAST, "100", Indicator.Unit.COUNT)).isEqualTo("at least 100");
    }

    private static String words(Comparison comparison, String value, Indicator.Unit unit) {
        return new Target(comparison, new BigDecimal(value)).words(unit);
    }

    private static Optional<Target> atLeast(String value) {
        return Optional.of(new Target(Comparison.AT_LEAST, new BigDecimal(value)));
    }

    static Measurement of(long numerator, long denominator) {
        return Measurement.of(numerator, denominator, List.of(), List.of());
    }

    static Indicator indicator(Indicator.Unit unit, Optional<Target> years12, Optional<Target> years35) {
        return new Indicator(
                "key", "Aim", "measure", Map.of(), "Label", "Wording", "", unit, years12, years35, "termly");
    }
}
