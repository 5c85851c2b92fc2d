package uk.coppice.portal.platform;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Days that differ from what weekdays are otherwise.
 *
 * @param first the first day
 * @param last the last day, inclusive
 * @param name what people call it; may be empty
 */
public record Closure(Kind kind, LocalDate first, LocalDate last, String name) {

    /** What the days are. */
    public enum Kind {
        HOLIDAY("Holiday"),
        /** Staff are in school without pupils. */
        INSET("INSET day"),
        /** School days after all, whatever is said elsewhere. */
        OPEN("School is open");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * Reads an entry of the settings: {@code 2026-10-26} or {@code 2026-10-26/2026-10-30}, and a name if there is one.
     *
     * @throws DateTimeException when it is written otherwise
     */
    static Closure parse(Kind kind, String entry) {
        var parts = entry.strip().split("\\s+", 2);
        var ends = parts[0].split("/", -1);
        var first = LocalDate.parse(ends[0]);
        var last = ends.length == 1 ? first : LocalDate.parse(ends[1]);
        if (ends.length > 2 || last.isBefore(first)) {
            throw new DateTimeException("not a stretch of days");
        }
        return new Closure(kind, first, last, parts.length == 1 ? "" : parts[1].strip());
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** {@code Autumn half-term}, {@code INSET day}, {@code INSET day: Phonics}. */
    public String words() {
        return name.isEmpty() ? kind.words() : kind == Kind.HOLIDAY ? name : kind.words() + ": " + name;
    }
}
