package uk.coppice.portal.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.coppice.portal.intake.spi.Problem;

/** Keeps the first problems in memory and writes all of them to a CSV file that a spreadsheet may open safely. */
final class ProblemList implements Closeable {

    private final int most;
    private final CsvWriter file;
    private final List<Problem> first = new ArrayList<>();
    private long count;

    ProblemList(Path path, int most) {
        this.most = most;
        try {
            this.file = CsvWriter.builder().build(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.writeRecord("file", "line", "column", "value", "expected");
    }

    synchronized void add(Problem problem) {
        count++;
        if (first.size() < most) {
            first.add(problem);
        }
        file.writeRecord(
                problem.file(),
                problem.line() == 0 ? "" : String.valueOf(problem.line()),
                problem.column(),
                noFormula(problem.value()),
                noFormula(problem.expected()));
    }

    synchronized List<Problem> first() {
        return List.copyOf(first);
    }

    synchronized long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    // A spreadsheet takes text after an apostrophe as it stands.
    static String noFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
