package uk.coppice.portal.scorecard.spi;

import java.util.List;

/**
 * A figure by part.
 *
 * @param title what the parts are: 'By school'
 * @param parts in the order to show them
 */
public record Breakdown(String title, List<Part> parts) {

    public Breakdown {
        parts = List.copyOf(parts);
    }

    /**
     * One part of a figure.
     *
     * @param label the part's name
     * @param numerator of the part
     * @param denominator of the part; 0 where the part is a bare fact, shown without a percentage
     */
    public record Part(String label, long numerator, long denominator) {}
}
