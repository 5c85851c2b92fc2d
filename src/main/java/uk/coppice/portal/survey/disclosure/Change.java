package uk.coppice.portal.survey.disclosure;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The same figure in two surveys, shown in both.
 *
 * @param before in the earlier one
 * @param now in the later one
 */
public record Change(ShownFigure before, ShownFigure now) {

    /** By how much the favourable share grew, -1 to 1, exact; empty when the question is no scale in one of them. */
    public Optional<BigFraction> favourable() {
        return before.favourableShare().flatMap(was -> now.favourableShare().map(is -> is.subtract(was)));
    }
}
