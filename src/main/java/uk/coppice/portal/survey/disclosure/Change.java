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

    /**
     * The change between two years' figures of the same group; empty unless both are shown. Made of shown figures only, so
     * it tells nothing that they don't; years are never pooled, nor is one year's figure taken from another's.
     */
    public static Optional<Change> between(Optional<ShownFigure> before, Optional<ShownFigure> now) {
        return before.flatMap(was -> now.map(is -> new Change(was, is)));
    }

    /** By how much the favourable share grew, -1 to 1, exact; empty when the question is no scale in one of them. */
    public Optional<BigFraction> favourable() {
        return before.favourableShare().flatMap(was -> now.favourableShare().map(is -> is.subtract(was)));
    }
}
