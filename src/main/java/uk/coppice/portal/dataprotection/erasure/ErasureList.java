package uk.coppice.portal.dataprotection.erasure;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.files.CsvTable;

/** The list of erasures as a file: ids, dates and reasons, no names. An id has an x before it, so that no spreadsheet rounds it. */
@Component
class ErasureList {

    private static final Pattern ID = Pattern.compile("x?(\\d{1,19})");

    private final ErasureDesk desk;

    ErasureList(ErasureDesk desk) {
        this.desk = desk;
    }

    /** Writes it as CSV, and leaves the stream closed. How many there are. */
    int write(OutputStream file) throws IOException {
        var all = desk.all();
        try (var table = new CsvTable(file, List.of("kind", "id", "erased_on", "reason", "reference"))) {
            all.forEach(one -> table.line(List.of(
                    one.kind().name().toLowerCase(Locale.ROOT),
                    "x" + one.subject(),
                    one.at().toLocalDate(),
                    one.reason().words(),
                    one.reference())));
        }
        return all.size();
    }

    /** Who stands in such a file. */
    record Entry(Kind kind, long id) {}

    /**
     * Reads one.
     *
     * @throws Refusal when it is no such list
     */
    List<Entry> read(Path file) throws IOException {
        var entries = new ArrayList<Entry>();
        try (var csv = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (var line : csv) {
                entries.add(new Entry(
                        kind(line.findField("kind").orElse(""), line.getStartingLineNumber()),
                        id(line.findField("id").orElse(""), line.getStartingLineNumber())));
            }
        }
        return entries;
    }

    /** How many stand in a file and are not known to be erased here: as after a backup was restored. */
    long unknown(Path file) throws IOException {
        var known = desk.all().stream()
                .map(one -> new Entry(one.kind(), one.subject()))
                .collect(Collectors.toSet());
        return read(file).stream().filter(entry -> !known.contains(entry)).count();
    }

    private static Kind kind(String word, long line) {
        return switch (word) {
            case "person" -> Kind.PERSON;
            case "guest" -> Kind.GUEST;
            default ->
                throw new Refusal("Line " + line + " is none of a list of erasures: kind must be person or guest.");
        };
    }

    private static long id(String text, long line) {
        var digits = ID.matcher(text.strip());
        if (!digits.matches()) {
            throw new Refusal(
                    "Line " + line + " is none of a list of erasures: id must be a number, as it was written.");
        }
        return Long.parseLong(digits.group(1));
    }
}
