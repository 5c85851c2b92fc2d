package uk.coppice.portal.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.intake.spi.ImportFile;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Problem;
import uk.coppice.portal.intake.spi.Row;

/** Reads one file: checks its header and the shape of its rows, and hands the rows to the file's own reader. */
final class FileReading {

    private static final int ROWS_A_STEP = 1000;

    private final ImportFile file;
    private final ImportRun.Hold hold;
    private final String fileName;
    private final Keys keys;

    FileReading(ImportFile file, ImportRun.Hold hold) {
        this.file = file;
        this.hold = hold;
        this.fileName = ImportFolder.fileName(file.name());
        this.keys = hold.keys(file.name());
    }

    /** Reads it to its end and returns the number of its rows. */
    long read(Path path) throws IOException {
        try (var input = new CountedInput(Files.newInputStream(path));
                var buffered = new BufferedInputStream(input)) {
            if (looksLikeUtf16(buffered)) {
                problem(1, "", "text in UTF-8, not UTF-16: save the file as 'CSV UTF-8'");
                keys.incomplete();
                return 0;
            }
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
            try (var rows = new CsvRows(new InputStreamReader(buffered, decoder))) {
                return read(rows, input);
            }
        }
    }

    private long read(CsvRows rows, CountedInput input) throws IOException {
        var header = header(rows);
        if (header == null) {
            keys.incomplete();
            return 0;
        }
        var reader = file.open(hold);
        long count = 0;
        while (rows.next()) {
            if (rows.blank()) {
                continue;
            }
            count++;
            var row = new Row(fileName, rows.line(), header.columns(), rows.values(), hold::problem);
            String fault = rows.fault();
            if (fault != null) {
                problem(rows.line(), "", fault);
                row.spoil();
            } else if (rows.values().size() != header.width()) {
                problem(rows.line(), rows.values().size() + " values", header.width() + " values, one for each column");
                row.spoil();
            } else {
                reader.read(row);
            }
            if (!row.sound()) {
                remember(row, fault != null);
            }
            if (count % ROWS_A_STEP == 0) {
                hold.progress(count, input.count());
            }
        }
        reader.finish();
        hold.progress(count, input.count());
        return count;
    }

    private @Nullable Header header(CsvRows rows) throws IOException {
        boolean found = rows.next();
        while (found && rows.blank()) {
            found = rows.next();
        }
        if (!found) {
            problem(
                    0,
                    "",
                    "a first line with the columns " + String.join(", ", file.columns()) + ": the file is empty");
            return null;
        }
        String fault = rows.fault();
        if (fault != null) {
            problem(rows.line(), "", fault);
            return null;
        }
        return Header.read(fileName, rows.line(), rows.values(), file.columns(), hold);
    }

    // Whoever refers to this row is not reported as well.
    private void remember(Row row, boolean faulty) {
        if (file.keyColumn().isEmpty()) {
            return;
        }
        String key = file.key(row);
        if (!key.isEmpty()) {
            keys.spoil(key);
        } else if (faulty) {
            keys.incomplete();
        }
    }

    private void problem(int line, String value, String expected) {
        hold.problem(new Problem(fileName, line, "", value, expected));
    }

    private static boolean looksLikeUtf16(InputStream input) throws IOException {
        input.mark(2);
        byte[] start = input.readNBytes(2);
        input.reset();
        return List.of(0xFEFF, 0xFFFE).contains(start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF));
    }
}
