package uk.coppice.portal.platform.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines of a file for a spreadsheet, one after the other. Nothing in it acts: text that would be taken for a
 * formula is marked as text.
 */
@FunctionalInterface
public interface Table {

    /** Writes a line of texts, dates ({@link java.time.LocalDate}) and numbers; null: an empty cell. */
    void line(List<? extends @Nullable Object> cells);
}
