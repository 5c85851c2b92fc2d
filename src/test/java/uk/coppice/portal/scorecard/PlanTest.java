package uk.coppice.portal.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;

class PlanTest {

    private static final Map<String, Map<String, BigDecimal>> TARGETS =
            Map.of("years-1-2", Map.of("at-least", BigDecimal.TEN), "years-3-5", Map.of("more-than", BigDecimal.ONE));

    @Test
    void readsIndicatorsInTheirOrder() {
        var plan = plan(entry("b", "one", "percent", TARGETS), entry("a", "two", "COUNT", Map.of()));

        assertThat(plan.indicators()).extracting(Indicator::key).containsExactly("b", "a");
        assertThat(plan.indicator("b")).hasValueSatisfying(indicator -> {
            assertThat(indicator.aim()).isEqualTo("Aim");
            assertThat(indicator.target(Phase.YEARS_1_2))
                    .contains(new Target(Target.Comparison.AT_LEAST, BigDecimal.TEN));
            assertThat(indicator.target(Phase.YEARS_3_5))
                    .contains(new Target(Target.Comparison.MORE_THAN, BigDecimal.ONE));
        });
        assertThat(plan.indicator("a")).hasValueSatisfying(indicator -> {
            assertThat(indicator.unit()).isEqualTo(Indicator.Unit.COUNT);
            assertThat(indicator.target(Phase.YEARS_1_2)).isEmpty();
        });
        assertThat(plan.indicator("c")).isEmpty();
    }

    @Test
    void theFirstTwoYearsAreTheFirstPhaseAndSoIsAllBefore() {
        var plan = plan(entry("a", "one", "percent", TARGETS));

        assertThat(plan.phase(new AcademicYear(2020))).isEqualTo(Phase.YEARS_1_2);
        assertThat(plan.phase(new AcademicYear(2025))).isEqualTo(Phase.YEARS_1_2);
        assertThat(plan.phase(new AcademicYear(2026))).isEqualTo(Phase.YEARS_1_2);
        assertThat(plan.phase(new AcademicYear(2027))).isEqualTo(Phase.YEARS_3_5);
        assertThat(plan.phase(new AcademicYear(2040))).isEqualTo(Phase.YEARS_3_5);
    }

    @Test
    void tellsOtherModulesWhatIsAimedAtInAYear() {
        var now = Map.of("years-1-2", Map.of("at-least", BigDecimal.TEN));
        var later = Map.of("years-3-5", Map.of("at-least", BigDecimal.TEN));
        var plan = plan(
                entry("a", "one", "percent", now, Map.of("sessions", "1")),
                entry("b", "one", "percent", later, Map.of("sessions", "3")),
                entry("c", "two", "percent", now, Map.of("sessions", "9")));

        assertThat(plan.parametersOf("one", new AcademicYear(2025))).containsExactly(Map.of("sessions", "1"));
        assertThat(plan.parametersOf("one", new AcademicYear(2027))).containsExactly(Map.of("sessions", "3"));
        assertThat(plan.parametersOf("none", new AcademicYear(2027))).isEmpty();
    }

    @Test
    void aBrokenPlanIsRefusedWithTheNameOfTheIndicator() {
        broken(
                "'twice' stands there twice",
                entry("twice", "one", "percent", Map.of()),
                entry("twice", "two", "count", Map.of()));
        broken("'a' names the measure 'three'; known are one, two", entry("a", "three", "percent", Map.of()));
        broken("'a' has the unit 'pounds'", entry("a", "one", "pounds", Map.of()));
        broken("'' needs a key and a label", entry("", "one", "percent", Map.of()));
        broken(
                "'a' needs exactly one target for years-1-2",
                entry("a", "one", "percent", Map.of("years-1-2", Map.of())));
        var two = new LinkedHashMap<String, BigDecimal>();
        two.put("at-least", BigDecimal.ONE);
        two.put("at-most", BigDecimal.TEN);
        broken("'a' needs exactly one target for years-3-5", entry("a", "one", "percent", Map.of("years-3-5", two)));
        broken(
                "'a' has the target 'around'; it must be at-least, more-than, at-most or less-than",
                entry("a", "one", "percent", Map.of("years-1-2", Map.of("around", BigDecimal.ONE))));
    }

    @Test
    void aTargetForAPhaseThatDoesNotExistIsNoticed() {
        broken(
                "'a' has a target for 'years-1-3'; the phases are years-1-2 and years-3-5",
                entry("a", "one", "percent", Map.of("years-1-3", Map.of("at-least", BigDecimal.ONE))));
    }

    @Test
    void aMeasureGetsTheWholeNumbersThatItNeeds() {
        var counting = new Measure() {
            @Override
            public String key() {
                return "counting";
            }

            @Override
            public Set<String> wholeNumbers() {
                return Set.of("sessions");
            }

            @Override
            public Measurement measure(MeasureRequest request) {
                return Measurement.of(request.number("sessions"), 1, List.of(), List.of());
            }
        };
        for (var parameters : List.of(
                Map.<String, String>of(), Map.of("sessions", "three"), Map.of("sessions", "0"), Map.of("other", "1"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Plan(
                            properties("2025/26", entry("a", "counting", "percent", Map.of(), parameters)),
                            List.of(counting)))
                    .withMessageContaining("the indicator 'a' must set the parameter 'sessions' to a whole number");
        }
        assertThat(new Plan(
                                properties(
                                        "2025/26",
                                        entry("a", "counting", "percent", Map.of(), Map.of("sessions", "12"))),
                                List.of(counting))
                        .indicators())
                .hasSize(1);
    }

    @Test
    void withoutAPlanThePortalDoesNotStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan(new PlanProperties(null, List.of()), List.of()))
                .withMessageContaining("config/plan.yaml");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan(properties("2025", entry("a", "one", "percent", TARGETS)), measures()))
                .withMessageContaining("config/plan.yaml")
                .withMessageContaining("'2025'");
    }

    private static void broken(String words, PlanProperties.IndicatorEntry... entries) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(entries))
                .withMessageContaining("config/plan.yaml: the indicator " + words);
    }

    private static Plan plan(PlanProperties.IndicatorEntry... entries) {
        return new Plan(properties("2025/26", entries), measures());
    }

    private static PlanProperties properties(@Nullable String firstYear, PlanProperties.IndicatorEntry... entries) {
        return new PlanProperties(firstYear, List.of(new PlanProperties.AimEntry("Aim", List.of(entries))));
    }

    private static PlanProperties.IndicatorEntry entry(
            String key, String measure, String unit, Map<String, Map<String, BigDecimal>> targets) {
        return entry(key, measure, unit, targets, Map.of());
    }

    private static PlanProperties.IndicatorEntry entry(
            String key,
            String measure,
            String unit,
            Map<String, Map<String, BigDecimal>> targets,
            Map<String, String> parameters) {
        return new PlanProperties.IndicatorEntry(
                key, measure, parameters, "Label", "Wording", "", unit, targets, "termly");
    }

    private static List<Measure> measures() {
        return List.of(new Named("one"), new Named("two"));
    }

    private record Named(String key) implements Measure {

        @Override
        public Measurement measure(MeasureRequest request) {
            return Measurement.of(1, 1, List.of(), List.of());
        }
    }
}
