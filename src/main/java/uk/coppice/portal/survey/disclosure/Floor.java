package uk.coppice.portal.survey.disclosure;

import java.util.Arrays;

/**
 * How few responses are too few.
 *
 * @param responses the fewest that may be shown: 10 for a survey, 5 for one session's evaluation; never under 5
 */
public record Floor(int responses) {

    private static final int LOWEST = 5;

    public Floor {
        if (responses < LOWEST) {
            throw new IllegalArgumentException(
                    "A floor of " + responses + " would show single people: at least " + LOWEST);
        }
    }

    /**
     * Whether people who answered like this must not be told of: too few of them, or a small number (under twice the
     * floor) of one opinion, which is as good as asking one of them.
     *
     * @param bands how many chose each band
     * @param scale whether the first band is the favourable one
     */
    boolean withholds(int[] bands, boolean scale) {
        int all = Arrays.stream(bands).sum();
        return all < responses || (all < 2 * responses && ofOneOpinion(bands, scale));
    }

    /** All in one band; on a scale also none or all of them favourable. */
    static boolean ofOneOpinion(int[] bands, boolean scale) {
        boolean noneInFavour = scale && bands[0] == 0;
        return noneInFavour || Arrays.stream(bands).filter(band -> band > 0).count() <= 1;
    }
}
