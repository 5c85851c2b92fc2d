package uk.coppice.portal.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.PlanAims;

/** The trust's plan: its indicators in order, and which phase a year belongs to. Refused at the start when broken. */
@Component
public class Plan implements PlanAims {

    private static final int YEARS_OF_PHASE_1 = 2;
    private static final List<String> PHASES = List.of("years-1-2", "years-3-5");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private static final Pattern NOT_IN_A_KEY = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_KEY = 60;

    private final AcademicYear firstYear;
    private final List<Indicator> indicators = new ArrayList<>();
    private final Map<String, Measure> measures = new HashMap<>();

    /**
     * Reads and checks the plan.
     *
     * @throws IllegalArgumentException naming the indicator and what is wrong with it
     */
    Plan(PlanProperties properties, List<Measure> known) {
        known.forEach(measure -> measures.put(measure.key(), measure));
        if (properties.firstYear() == null || properties.aims().isEmpty()) {
            throw new IllegalArgumentException("config/plan.yaml sets no plan: first-year and aims are missing");
        }
        firstYear = firstYear(properties.firstYear());
        var keys = new HashSet<String>();
        for (var aim : properties.aims()) {
            for (var entry : aim.indicators()) {
                if (!keys.add(entry.key())) {
                    throw broken(entry, "stands there twice");
                }
                indicators.add(indicator(aim.name(), entry));
            }
        }
    }

    public List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    public Optional<Indicator> indicator(String key) {
        return indicators.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** Plan years 1 and 2 belong to the first phase, and so do the years before the plan. */
    public Phase phase(AcademicYear year) {
        return year.startYear() < firstYear.startYear() + YEARS_OF_PHASE_1 ? Phase.YEARS_1_2 : Phase.YEARS_3_5;
    }

    Measure measure(Indicator indicator) {
        var measure = measures.get(indicator.measure());
        if (measure == null) {
            throw new IllegalArgumentException("There is no measure " + indicator.measure());
        }
        return measure;
    }

    @Override
    public List<Map<String, String>> parametersOf(String measure, AcademicYear year) {
        return indicators.stream()
                .filter(each -> each.measure().equals(measure)
                        && each.target(phase(year)).isPresent())
                .map(Indicator::parameters)
                .toList();
    }

    @Override
    public Optional<Standing> standing(String measure, AcademicYear year, Measurement figure) {
        var phase = phase(year);
        return indicators.stream()
                .filter(each -> each.measure().equals(measure))
                .flatMap(each -> each.target(phase).stream().map(target -> {
                    var status = new Figure(each, figure).status(phase).orElse(Status.NOT_YET_MEASURABLE);
                    return new Standing(phase.words(), target.words(each.unit()), status.words(), status == Status.MET);
                }))
                .findFirst();
    }

    @Override
    public List<Aim> aims() {
        return indicators.stream()
                .map(Indicator::aim)
                .distinct()
                .map(name -> new Aim(aimKey(name), name))
                .toList();
    }

    private static String aimKey(String name) {
        String key = NOT_IN_A_KEY.matcher(name.toLowerCase(Locale.UK)).replaceAll("-");
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }

    private static AcademicYear firstYear(String written) {
        try {
            return AcademicYear.parse(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("config/plan.yaml: first-year: " + e.getMessage(), e);
        }
    }

    private Indicator indicator(String aim, PlanProperties.IndicatorEntry entry) {
        if (entry.key().isBlank() || entry.label().isBlank()) {
            throw broken(entry, "needs a key and a label");
        }
        var measure = measures.get(entry.measure());
        if (measure == null) {
            throw broken(
                    entry,
                    "names the measure '" + entry.measure() + "'; known are "
                            + measures.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        for (String parameter : measure.wholeNumbers()) {
            String value = entry.parameters().getOrDefault(parameter, "");
            if (!WHOLE_NUMBER.matcher(value).matches()) {
                throw broken(
                        entry, "must set the parameter '" + parameter + "' to a whole number, not to '" + value + "'");
            }
        }
        for (String phase : entry.targets().keySet()) {
            if (!PHASES.contains(phase)) {
                throw broken(entry, "has a target for '" + phase + "'; the phases are " + String.join(" and ", PHASES));
            }
        }
        Indicator.Unit unit;
        try {
            unit = Indicator.Unit.valueOf(entry.unit().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw broken(entry, "has the unit '" + entry.unit() + "'; it must be percent or count");
        }
        return new Indicator(
                entry.key(),
                aim,
                entry.measure(),
                Map.copyOf(entry.parameters()),
                entry.label(),
                entry.wording(),
                entry.note(),
                unit,
                target(entry, PHASES.getFirst()),
                target(entry, PHASES.getLast()),
                entry.review());
    }

    private static Optional<Target> target(PlanProperties.IndicatorEntry entry, String phase) {
        @Nullable Map<String, BigDecimal> target = entry.targets().get(phase);
        if (target == null) {
            return Optional.empty();
        }
        if (target.size() != 1) {
            throw broken(entry, "needs exactly one target for " + phase);
        }
        var only = target.entrySet().iterator().next();
        try {
            var comparison = Target.Comparison.valueOf(
                    only.getKey().toUpperCase(Locale.ROOT).replace('-', '_'));
            return Optional.of(new Target(comparison, only.getValue()));
        } catch (IllegalArgumentException e) {
            throw broken(
                    entry,
                    "has the target '" + only.getKey() + "'; it must be at-least, more-than, at-most or less-than");
        }
    }

    private static IllegalArgumentException broken(PlanProperties.IndicatorEntry entry, String what) {
        return new IllegalArgumentException("config/plan.yaml: the indicator '" + entry.key() + "' " + what);
    }
}
