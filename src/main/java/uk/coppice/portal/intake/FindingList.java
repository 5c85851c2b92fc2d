package uk.coppice.portal.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.intake.spi.Difference;
import uk.coppice.portal.intake.spi.Problem;
import uk.coppice.portal.platform.files.PlainText;

/**
 * What an import finds, one after the other: keeps the first in memory and writes all of them to a CSV file that a
 * spreadsheet may open safely.
 *
 * @param <T> what is found
 */
final class FindingList<T> implements Closeable {

    private final int most;
    private final @Nullable CsvWriter file;
    private final Function<T, List<String>> cells;
    private final List<T> first = new ArrayList<>();
    private long count;

    private FindingList(@Nullable Path path, int most, List<String> head, Function<T, List<String>> cells) {
        this.most = most;
        this.cells = cells;
        try {
            this.file = path == null ? null : CsvWriter.builder().build(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (file != null) {
            file.writeRecord(head);
        }
    }

    /** @param most so many are kept in memory */
    static FindingList<Problem> ofProblems(Path path, int most) {
        return new FindingList<>(
                path,
                most,
                List.of("file", "line", "column", "value", "expected"),
                problem -> List.of(
                        problem.file(),
                        problem.line() == 0 ? "" : String.valueOf(problem.line()),
                        problem.column(),
                        problem.value(),
                        problem.expected()));
    }

    /**
     * @param path null: the first are kept, and the others counted
     * @param most so many are kept in memory
     */
    static FindingList<Difference> ofDifferences(@Nullable Path path, int most) {
        return new FindingList<>(
                path,
                most,
                List.of("file", "key", "name", "what", "before", "after"),
                difference -> List.of(
                        difference.file(),
                        difference.key(),
                        difference.who(),
                        difference.what(),
                        difference.before(),
                        difference.after()));
    }

    synchronized void add(T found) {
        count++;
        if (first.size() < most) {
            first.add(found);
        }
        if (file != null) {
            file.writeRecord(cells.apply(found).stream().map(PlainText::cell).toList());
        }
    }

    synchronized List<T> first() {
        return List.copyOf(first);
    }

    synchronized long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
