package uk.coppice.portal.scorecard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What the plan aims at in one phase.
 *
 * @param comparison which side is good
 * @param value the bound: a percentage or a count, as the indicator's unit says
 */
public record Target(Comparison comparison, BigDecimal value) {

    /** How a figure is held against its target. */
    public enum Comparison {
        AT_LEAST("at least ", RoundingMode.FLOOR),
        MORE_THAN("over ", RoundingMode.FLOOR),
        AT_MOST("at most ", RoundingMode.CEILING),
        LESS_THAN("under ", RoundingMode.CEILING);

        private final String words;
        private final RoundingMode away;

        Comparison(String words, RoundingMode away) {
            this.words = words;
            this.away = away;
        }

        /** Rounds away from meeting the target. */
        RoundingMode rounding() {
            return away;
        }
    }

    /** Whether an exact figure, in the same unit, meets the target. */
    public boolean met(BigFraction figure) {
        int compared = figure.compareTo(exact(value));
        return switch (comparison) {
            case AT_LEAST -> compared >= 0;
            case MORE_THAN -> compared > 0;
            case AT_MOST -> compared <= 0;
            case LESS_THAN -> compared < 0;
        };
    }

    /** 'at least 90%'; a bare '100%' where more is not possible. */
    public String words(Indicator.Unit unit) {
        String number = value.stripTrailingZeros().toPlainString() + (unit == Indicator.Unit.PERCENT ? "%" : "");
        boolean all = unit == Indicator.Unit.PERCENT
                && comparison == Comparison.AT_LEAST
                && value.compareTo(BigDecimal.valueOf(100)) == 0;
        return all ? number : comparison.words + number;
    }

    static BigFraction exact(BigDecimal value) {
        return value.scale() <= 0
                ? BigFraction.of(value.toBigIntegerExact())
                : BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }
}
