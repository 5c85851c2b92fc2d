package uk.coppice.portal.people.spi;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that the portal holds of a person, as a table.
 *
 * @param key stays the same from release to release: {@code people.posts}
 * @param title in a reader's words
 * @param purpose what it is kept for, a sentence or two
 * @param note what is left out here and why; empty: nothing is
 * @param columns at least one, unless there is a note alone
 * @param rows as many values each as there are columns, of the kind that their column says; null: nothing is held
 */
public record DataSection(
        String key,
        String title,
        String purpose,
        String note,
        List<Column> columns,
        List<List<@Nullable Object>> rows) {

    public DataSection {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
    }

    /** What a column holds. */
    public enum Kind {
        TEXT,
        /** A word that the portal keeps as a code. */
        CODE,
        /** A {@link java.time.LocalDate}. */
        DAY,
        /** An {@link java.time.Instant}. */
        MOMENT,
        /** A {@link java.math.BigDecimal}. */
        NUMBER,
        /** A {@link Boolean}. */
        YES_NO
    }

    /**
     * @param key stays the same from release to release: {@code first_day}
     * @param heading in a reader's words
     */
    public record Column(String key, String heading, Kind kind) {}

    /** Whether the portal holds nothing of the kind. */
    public boolean empty() {
        return rows.isEmpty();
    }
}
