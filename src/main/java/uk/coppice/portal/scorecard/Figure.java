package uk.coppice.portal.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import uk.coppice.portal.scorecard.spi.Companion;
import uk.coppice.portal.scorecard.spi.Measurement;

/**
 * One indicator's figure for a year, with its working. Exact inside; rounded only when shown.
 *
 * @param indicator of the plan
 * @param measurement numerator, denominator and working
 */
public record Figure(Indicator indicator, Measurement measurement) {

    private static final int SHOWN_DECIMALS = 1;

    /** The exact figure in the indicator's unit; empty while the denominator is zero. */
    public Optional<BigFraction> exact() {
        if (measurement.denominator().equals(BigFraction.ZERO)) {
            return Optional.empty();
        }
        return Optional.of(inUnit(measurement.numerator(), measurement.denominator()));
    }

    private BigFraction inUnit(BigFraction numerator, BigFraction denominator) {
        var ratio = numerator.divide(denominator);
        return indicator.unit() == Indicator.Unit.PERCENT ? ratio.multiply(100) : ratio;
    }

    /** How the exact figure stands in a phase; empty where the plan sets no target. */
    public Optional<Status> status(Phase phase) {
        return indicator
                .target(phase)
                .map(target -> exact().map(figure -> held(figure, target)).orElse(Status.NOT_YET_MEASURABLE));
    }

    private Status held(BigFraction figure, Target target) {
        if (measurement.caution() == Measurement.Caution.LOW_RESPONSE) {
            return Status.LOW_RESPONSE;
        }
        if (target.met(figure)) {
            return Status.MET;
        }
        var explained = measurement.explained();
        return explained != null && target.met(inUnit(explained, measurement.denominator()))
                ? Status.ABOVE_AIM_EXPLAINED
                : Status.NOT_MET;
    }

    /**
     * The figure as written: one decimal for a percentage, rounded away from meeting the target; a count as it is.
     * Empty while not measurable.
     */
    public String written() {
        return exact().map(figure -> indicator.unit() == Indicator.Unit.COUNT
                        ? plain(figure)
                        : round(figure).toPlainString())
                .orElse("");
    }

    /** A companion as written, in the unit and with the rounding of the figure itself; empty while not measurable. */
    public String written(Companion companion) {
        return companion.denominator().equals(BigFraction.ZERO)
                ? ""
                : round(inUnit(companion.numerator(), companion.denominator())).toPlainString();
    }

    /** The numerator without needless decimals. */
    public String numerator() {
        return plain(measurement.numerator());
    }

    /** The denominator without needless decimals. */
    public String denominator() {
        return plain(measurement.denominator());
    }

    private BigDecimal round(BigFraction figure) {
        var rounding = indicator
                .years12()
                .or(indicator::years35)
                .map(target -> target.comparison().rounding())
                .orElse(RoundingMode.HALF_UP);
        return figure.bigDecimalValue(SHOWN_DECIMALS, rounding);
    }

    /** A number without needless decimals, of which there are at most two. */
    public static String plain(BigFraction value) {
        return value.bigDecimalValue(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
