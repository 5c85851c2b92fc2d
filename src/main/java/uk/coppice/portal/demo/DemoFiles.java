package uk.coppice.portal.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files of the example trust, with their dates told from today. */
@Component
class DemoFiles {

    private final Path folder;
    private final Clock clock;

    DemoFiles(@Value("${PORTAL_CONFIG:./config}/demo") Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    Path folder() {
        return folder;
    }

    /** The text of a file. */
    String text(Path file) {
        try {
            return new DemoDates(LocalDateTime.now(clock)).resolve(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The demo file " + file + " cannot be read", e);
        }
    }

    /** The lines of a file, by its name within the folder. */
    List<NamedCsvRecord> rows(String name) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text(folder.resolve(name)))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo file " + name + " cannot be read", e);
        }
    }
}
