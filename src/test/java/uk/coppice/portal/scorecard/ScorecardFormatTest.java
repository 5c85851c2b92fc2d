package uk.coppice.portal.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ScorecardFormatTest {

    private static final Optional<Target> ALL =
            Optional.of(new Target(Target.Comparison.AT_LEAST, new BigDecimal(100)));

    private static final List<Figure> FIGURES = List.of(
            new Figure(FigureTest.indicator(Indicator.Unit.PERCENT, ALL, Optional.empty()), FigureTest.of(72, 84)),
            new Figure(FigureTest.indicator(Indicator.Unit.COUNT, Optional.empty(), ALL), FigureTest.of(4, 1)),
            new Figure(FigureTest.indicator(Indicator.Unit.PERCENT, ALL, ALL), FigureTest.of(0, 0)));

    @Test
    void csvHasOneRecordAnIndicator() {
        assertThat(ScorecardFormat.CSV.write(FIGURES)).isEqualTo("""
                        indicator,numerator,denominator,figure,years_1_2,years_3_5
                        key,72,84,85.7,not_met,
                        key,4,1,4,,not_met
                        key,0,0,,not_yet_measurable,not_yet_measurable
                        """);
    }

    @Test
    void jsonHasTheSameFields() {
        List<?> records = JsonMapper.shared().readValue(ScorecardFormat.JSON.write(FIGURES), List.class);

        assertThat(records).hasSize(3);
        assertThat((Object) records.getFirst())
                .isEqualTo(Map.of(
                        "indicator",
                        "key",
                        "numerator",
                        "72",
                        "denominator",
                        "84",
                        "figure",
                        "85.7",
                        "years_1_2",
                        "not_met",
                        "years_3_5",
                        ""));
    }

    @Test
    void textStandsInColumns() {
        var lines = ScorecardFormat.TEXT.write(FIGURES).lines().toList();

        assertThat(lines).hasSize(4).allSatisfy(line -> assertThat(line).doesNotEndWith(" "));
        assertThat(lines.get(1)).matches("key +72 +84 +85.7 +not_met");
    }

    @Test
    void figuresBesideOneStandInJsonAndTextButNotInCsv() {
        var beside = List.of(new Figure(
                FigureTest.indicator(Indicator.Unit.PERCENT, ALL, ALL),
                FigureTest.of(1, 2).beside(List.of(FigureTest.beside("other", 1, 4, true)), BigFraction.ONE)));

        assertThat(ScorecardFormat.CSV.write(beside)).hasLineCount(2);
        assertThat(ScorecardFormat.TEXT.write(beside).lines().toList().get(2)).matches("  Beside other +1 +4 +25.0");
        assertThat(ScorecardFormat.JSON.write(beside)).contains("beside_it", "\"Beside other\"", "\"25.0\"");
    }

    @Test
    void noFigureIsStillATable() {
        assertThat(ScorecardFormat.CSV.write(List.of())).hasLineCount(1).endsWith("\n");
        assertThat(ScorecardFormat.JSON.write(List.of()).strip()).isEqualTo("[ ]");
        assertThat(ScorecardFormat.TEXT.write(List.of())).hasLineCount(1).endsWith("\n");
    }
}
