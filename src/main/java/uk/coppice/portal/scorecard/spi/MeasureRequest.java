package uk.coppice.portal.scorecard.spi;

import java.time.LocalDate;
import java.util.Map;
import uk.coppice.portal.platform.AcademicYear;

/**
 * What a figure is asked for.
 *
 * @param year the academic year
 * @param asOf a day of that year; nothing later counts
 * @param parameters what the plan sets for the indicator
 * @param working whether it is asked how the figure comes about, or for the figure alone: then the measure may leave out
 *     steps, breakdowns and companions and all that is read for them
 */
public record MeasureRequest(AcademicYear year, LocalDate asOf, Map<String, String> parameters, boolean working) {

    public MeasureRequest {
        if (!year.contains(asOf)) {
            throw new IllegalArgumentException(asOf + " is not in the academic year " + year);
        }
        parameters = Map.copyOf(parameters);
    }

    /** A figure with its working. */
    public MeasureRequest(AcademicYear year, LocalDate asOf, Map<String, String> parameters) {
        this(year, asOf, parameters, true);
    }

    /**
     * A whole number from the plan.
     *
     * @throws IllegalArgumentException naming the parameter when it is missing or not a whole number
     */
    public int number(String parameter) {
        String text = parameters.get(parameter);
        try {
            return Integer.parseInt(String.valueOf(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The plan must set '" + parameter + "' to a whole number, not to " + text, e);
        }
    }
}
