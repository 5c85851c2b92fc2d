package uk.coppice.portal.improvement.progression;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.files.PlainText;

/** Writes offers as CSV and XLSX, some hundred at a time. What a spreadsheet would run as a formula is text there. */
@Component
class OfferFiles {

    private static final int AT_ONCE = 500;
    private static final int DAY_COLUMN = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> HEAD = List.of(
            "Staff number", "Name", "School", "Offered on", "Type", "Scope", "Basis", "Answer", "Advertised role");

    private final Offers offers;

    OfferFiles(Offers offers) {
        this.offers = offers;
    }

    @FunctionalInterface
    private interface Lines {
        void line(Offer offer) throws IOException;
    }

    /** CSV in UTF-8 with a mark at its start, so that Excel reads names right. */
    void csv(OffersWanted wanted, OutputStream file) throws IOException {
        var text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        text.write('\ufeff');
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(HEAD);
        each(
                wanted,
                offer -> csv.writeRecord(
                        cells(offer).stream().map(PlainText::cell).toList()));
        csv.flush();
    }

    /** A workbook with real dates. */
    void xlsx(OffersWanted wanted, OutputStream file) throws IOException {
        try (var book = new Workbook(file, "Coppice", "1.0")) {
            var sheet = book.newWorksheet("Progression offers");
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(0, column, HEAD.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            var row = new int[] {0};
            each(wanted, offer -> {
                row[0]++;
                var cells = cells(offer);
                for (int column = 0; column < cells.size(); column++) {
                    if (column == DAY_COLUMN) {
                        sheet.value(row[0], column, offer.offeredOn());
                        sheet.style(row[0], column).format("dd/mm/yyyy").set();
                    } else {
                        sheet.inlineString(row[0], column, PlainText.cell(cells.get(column)));
                    }
                }
                if (row[0] % AT_ONCE == 0) {
                    sheet.flush();
                }
            });
            sheet.finish();
        }
    }

    private void each(OffersWanted wanted, Lines lines) throws IOException {
        List<Offer> some;
        for (int from = 0; !(some = offers.page(wanted, from, AT_ONCE)).isEmpty(); from += AT_ONCE) {
            for (var offer : some) {
                lines.line(offer);
            }
        }
    }

    private static List<String> cells(Offer offer) {
        return List.of(
                offer.staffNo(),
                offer.name(),
                offer.workplace(),
                DAY.format(offer.offeredOn()),
                offer.kind().words(),
                offer.reach().words(),
                offer.basis().words(),
                offer.answer().words(),
                offer.advert());
    }
}
