package uk.coppice.portal.scorecard;

import java.util.Map;
import java.util.Optional;

/**
 * One indicator of the plan, as {@code config/plan.yaml} sets it.
 *
 * @param key its name in files
 * @param aim the aim it belongs to
 * @param measure which formula
 * @param parameters for the formula
 * @param label short words for the screen
 * @param wording the plan's own words
 * @param note what a reader of the working should know of how it is counted; may be empty
 * @param unit what the figure is
 * @param years12 the target of plan years 1 and 2; empty where the plan sets none
 * @param years35 the target of plan years 3 to 5
 * @param review how often the trust looks at it
 */
public record Indicator(
        String key,
        String aim,
        String measure,
        Map<String, String> parameters,
        String label,
        String wording,
        String note,
        Unit unit,
        Optional<Target> years12,
        Optional<Target> years35,
        String review) {

    /** What a figure is. */
    public enum Unit {
        /** Numerator of denominator, in per cent. */
        PERCENT,
        /** The numerator itself. */
        COUNT
    }

    public Optional<Target> target(Phase phase) {
        return phase == Phase.YEARS_1_2 ? years12 : years35;
    }
}
