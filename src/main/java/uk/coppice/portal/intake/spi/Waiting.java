package uk.coppice.portal.intake.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of a file that wait to be compared and written together, {@link ImportContext#CHUNK} at the most.
 *
 * @param <R> a row, as its reader keeps it
 */
public final class Waiting<R> {

    private final Consumer<List<R>> write;
    private final List<R> rows = new ArrayList<>();

    /** @param write compares some rows and sends what is different; the list is emptied afterwards */
    public Waiting(Consumer<List<R>> write) {
        this.write = write;
    }

    /** Takes a row, and writes all that wait when they are many. */
    public void add(R row) {
        rows.add(row);
        if (rows.size() == ImportContext.CHUNK) {
            flush();
        }
    }

    /** Writes what waits; nothing when nothing does. */
    public void flush() {
        if (!rows.isEmpty()) {
            write.accept(rows);
            rows.clear();
        }
    }
}
