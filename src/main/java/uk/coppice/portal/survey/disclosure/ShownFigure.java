package uk.coppice.portal.survey.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A figure that may be shown.
 *
 * @param responses how many answered the question, without those counted apart; the sum of the counts
 * @param counts how many chose each band (or each option, where the question is no scale), in the order to show them
 */
public record ShownFigure(int responses, Map<String, Integer> counts) {

    /** The key of the favourable band of a scale. */
    public static final String FAVOURABLE = "favourable";

    /** The key of the middle band of a scale. */
    public static final String MIDDLE = "middle";

    /** The key of the unfavourable band of a scale. */
    public static final String UNFAVOURABLE = "unfavourable";

    public ShownFigure {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        if (counts.values().stream().mapToInt(Integer::intValue).sum() != responses) {
            throw new IllegalArgumentException("The counts don't come to the number of responses");
        }
    }

    /** How many chose it; 0 for a key that the question doesn't have. */
    public int count(String key) {
        return counts.getOrDefault(key, 0);
    }

    /** The exact share of favourable answers, 0 to 1; empty when the question is no scale. */
    public Optional<BigFraction> favourableShare() {
        return counts.containsKey(FAVOURABLE) && responses > 0
                ? Optional.of(BigFraction.of(count(FAVOURABLE), responses))
                : Optional.empty();
    }

    static String bandKey(Leaning leaning) {
        return switch (leaning) {
            case FAVOURABLE -> FAVOURABLE;
            case MIDDLE -> MIDDLE;
            case UNFAVOURABLE -> UNFAVOURABLE;
            case PLAIN, APART -> throw new IllegalArgumentException(leaning + " is no band of a scale");
        };
    }
}
