package uk.coppice.portal.dataprotection.erasure;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.files.CsvTable;

/** The list of erasures as a file: ids, dates and reasons, no names. */
@Component
class ErasureList {

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
                    // as text: a spreadsheet rounds numbers of 19 digits
                    String.valueOf(one.subject()),
                    one.at().toLocalDate(),
                    one.reason().words(),
                    one.reference())));
        }
        return all.size();
    }

    static Kind kind(String word, long line) {
        return switch (word) {
            case "person" -> Kind.PERSON;
            case "guest" -> Kind.GUEST;
            default -> throw new Refusal("Line " + line + " of the list must begin with person or guest.");
        };
    }

    static long id(String text, long line) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Refusal("Line " + line + " of the list must have an id of digits alone.");
        }
    }
}
