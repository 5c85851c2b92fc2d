package uk.coppice.portal.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.intake.spi.Difference;

/** Keeps the first differences in memory and writes all of them to a CSV file that a spreadsheet may open safely. */
final class DifferenceList implements Closeable {

    private final int most;
    private final @Nullable CsvWriter file;
    private final List<Difference> first = new ArrayList<>();
    private long count;

    /** @param path null: the first are kept, and the others counted */
    DifferenceList(@Nullable Path path, int most) {
        this.most = most;
        try {
            this.file = path == null ? null : CsvWriter.builder().build(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (file != null) {
            file.writeRecord("file", "key", "name", "what", "before", "after");
        }
    }

    synchronized void add(Difference difference) {
        count++;
        if (first.size() < most) {
            first.add(difference);
        }
        if (file != null) {
            file.writeRecord(
                    difference.file(),
                    ProblemList.noFormula(difference.key()),
                    ProblemList.noFormula(difference.who()),
                    ProblemList.noFormula(difference.what()),
                    ProblemList.noFormula(difference.before()),
                    ProblemList.noFormula(difference.after()));
        }
    }

    synchronized List<Difference> first() {
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
