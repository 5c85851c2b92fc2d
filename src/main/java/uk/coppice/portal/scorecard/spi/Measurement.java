package uk.coppice.portal.scorecard.spi;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A figure and its working.
 *
 * @param numerator exact; a count for most measures
 * @param denominator exact; zero means not yet measurable
 * @param steps how it came about, in the order to read them
 * @param breakdowns the same figure by part, such as by school
 * @param caution why the figure cannot be held against its target; {@link Caution#NONE} for most
 */
public record Measurement(
        BigFraction numerator, BigFraction denominator, List<Step> steps, List<Breakdown> breakdowns, Caution caution) {

    /** Why a figure is shown, but neither as met nor as not met. */
    public enum Caution {
        NONE,
        /** Under half of those asked answered. */
        LOW_RESPONSE
    }

    public Measurement {
        steps = List.copyOf(steps);
        breakdowns = List.copyOf(breakdowns);
    }

    public static Measurement of(long numerator, long denominator, List<Step> steps, List<Breakdown> breakdowns) {
        return new Measurement(BigFraction.of(numerator), BigFraction.of(denominator), steps, breakdowns, Caution.NONE);
    }

    /** The figure without how it came about. */
    public Measurement withoutWorking() {
        return new Measurement(numerator, denominator, List.of(), List.of(), caution);
    }

    /** The same, with a reason not to hold it against its target. */
    public Measurement with(Caution reason) {
        return new Measurement(numerator, denominator, steps, breakdowns, reason);
    }
}
