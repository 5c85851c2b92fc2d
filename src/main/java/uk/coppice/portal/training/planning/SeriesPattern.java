package uk.coppice.portal.training.planning;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.Refusal;

/**
 * Which dates a series has.
 *
 * @param every weeks from one to the next, 1 to 26; only for {@link SeriesRhythm#WEEKS}
 * @param first the first date
 * @param until the last possible date, inclusive; null: as many as {@code count} says
 * @param count how many sessions, 1 to {@link SeriesDates#MOST}; null: until {@code until}
 */
public record SeriesPattern(
        SeriesRhythm rhythm,
        int every,
        LocalDate first,
        @Nullable LocalDate until,
        @Nullable Integer count) implements Serializable {

    private static final int MOST_WEEKS = 26;

    /** @throws Refusal saying what is wrong */
    public SeriesPattern {
        if (every < 1 || every > MOST_WEEKS) {
            throw new Refusal("Weeks between sessions must be a number from 1 to " + MOST_WEEKS + ".");
        }
        if ((until == null) == (count == null)) {
            throw new Refusal("Say either how many sessions there are, or until when.");
        }
        if (count != null && (count < 1 || count > SeriesDates.MOST)) {
            throw new Refusal("A series has 1 to " + SeriesDates.MOST + " sessions.");
        }
        if (until != null && until.isBefore(first)) {
            throw new Refusal("The last date can't be before the first.");
        }
    }
}
