package uk.coppice.portal.scorecard.spi;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A figure and its working.
 *
 * @param numerator exact; a count for most measures
 * @param denominator exact; zero means not yet measurable
 * @param steps how it came about, in the order to read them
 * @param breakdowns the same figure by part, such as by school
 * @param companions figures beside it, in the order to show them
 * @param explained the numerator without what the plan accepts as explained; null where it explains nothing away
 * @param caution why the figure cannot be held against its target; {@link Caution#NONE} for most
 */
public record Measurement(
        BigFraction numerator,
        BigFraction denominator,
        List<Step> steps,
        List<Breakdown> breakdowns,
        List<Companion> companions,
        @Nullable BigFraction explained,
        Caution caution) {

    /** Why a figure is shown, but neither as met nor as not met. */
    public enum Caution {
        NONE,
        /** Under half of those asked answered. */
        LOW_RESPONSE
    }

    public Measurement {
        steps = List.copyOf(steps);
        breakdowns = List.copyOf(breakdowns);
        companions = List.copyOf(companions);
    }

    public static Measurement of(long numerator, long denominator, List<Step> steps, List<Breakdown> breakdowns) {
        return of(BigFraction.of(numerator), BigFraction.of(denominator), steps, breakdowns);
    }

    /** A figure of two exact numbers. */
    public static Measurement of(
            BigFraction numerator, BigFraction denominator, List<Step> steps, List<Breakdown> breakdowns) {
        return new Measurement(numerator, denominator, steps, breakdowns, List.of(), null, Caution.NONE);
    }

    /** The figure without how it came about, and without the companions that tell of it. */
    public Measurement withoutWorking() {
        return new Measurement(
                numerator,
                denominator,
                List.of(),
                List.of(),
                companions.stream().filter(Companion::open).toList(),
                explained,
                caution);
    }

    /**
     * The same, with figures beside it.
     *
     * @param explainedNumerator the numerator without what the plan accepts as explained
     */
    public Measurement beside(List<Companion> figures, BigFraction explainedNumerator) {
        return new Measurement(numerator, denominator, steps, breakdowns, figures, explainedNumerator, caution);
    }

    /** The same, with a reason not to hold it against its target. */
    public Measurement with(Caution reason) {
        return new Measurement(numerator, denominator, steps, breakdowns, companions, explained, reason);
    }
}
