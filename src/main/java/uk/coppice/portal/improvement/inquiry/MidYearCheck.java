package uk.coppice.portal.improvement.inquiry;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an author said at the middle of the year.
 *
 * @param note more words; may be empty
 * @param by who said it
 * @param readOn when a head read it; null: not yet
 */
public record MidYearCheck(
        Standing standing,
        String note,
        String by,
        LocalDate on,
        @Nullable LocalDate readOn,
        String readBy) implements Serializable {

    /** How it goes. */
    public enum Standing {
        ON_TRACK("On track"),
        CHANGED("Changed on the way"),
        NEEDS_HELP("We need help or time");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        /** On the screen. */
        public String words() {
            return words;
        }
    }
}
