package uk.coppice.portal.induction.terms;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the appropriate body decided about the length of an induction.
 *
 * @param kind what
 * @param terms REDUCED: how many are to be served in all; EXTENDED: how many more
 * @param decidedOn when
 * @param why in the appropriate body's words
 */
public record LengthDecision(Kind kind, BigDecimal terms, LocalDate decidedOn, String why) {

    /** The fewest terms that a reduced induction has. Source: statutory guidance, reducing the induction period. */
    public static final BigDecimal FEWEST = BigDecimal.ONE;

    /** What the decision does. */
    public enum Kind {
        /** Credit for earlier teaching: fewer terms in all. */
        REDUCED,
        /** More terms after those that were due. */
        EXTENDED
    }
}
