package uk.coppice.portal.survey.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages with one decimal, from exact counts. */
final class Share {

    private Share() {}

    /** Rounded down, for what the plan wants to be 'at least': {@code 82.5%}. */
    static String down(int part, int whole) {
        return percent(part, whole, RoundingMode.FLOOR);
    }

    /** Rounded to the nearest, for tables. */
    static String near(int part, int whole) {
        return percent(part, whole, RoundingMode.HALF_UP);
    }

    private static String percent(int part, int whole, RoundingMode rounding) {
        return whole == 0
                ? ""
                : BigDecimal.valueOf(part)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(whole), 1, rounding)
                                .toPlainString()
                        + "%";
    }
}
