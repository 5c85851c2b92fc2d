package uk.coppice.portal.improvement.progression;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.files.CsvTable;
import uk.coppice.portal.platform.files.Spreadsheet;
import uk.coppice.portal.platform.files.Table;

/** Writes offers as CSV and XLSX, some hundred at a time. */
@Component
class OfferFiles {

    private static final int AT_ONCE = 500;
    private static final List<String> HEAD = List.of(
            "Staff number", "Name", "School", "Offered on", "Type", "Scope", "Basis", "Answer", "Advertised role");

    private final Offers offers;

    OfferFiles(Offers offers) {
        this.offers = offers;
    }

    @Audited(value = Act.EXPORTED, what = "list of progression offers", object = "#wanted.year()")
    void csv(OffersWanted wanted, OutputStream file) throws IOException {
        try (var csv = new CsvTable(file, HEAD)) {
            each(wanted, csv);
        }
    }

    @Audited(value = Act.EXPORTED, what = "list of progression offers", object = "#wanted.year()")
    void xlsx(OffersWanted wanted, OutputStream file) throws IOException {
        try (var book = new Spreadsheet(file)) {
            book.sheet("Progression offers", HEAD, table -> each(wanted, table));
        }
    }

    private void each(OffersWanted wanted, Table table) {
        List<Offer> some;
        for (int from = 0; !(some = offers.page(wanted, from, AT_ONCE)).isEmpty(); from += AT_ONCE) {
            some.forEach(offer -> table.line(List.of(
                    offer.staffNo(),
                    offer.name(),
                    offer.workplace(),
                    offer.offeredOn(),
                    offer.kind().words(),
                    offer.reach().words(),
                    offer.basis().words(),
                    offer.answer().words(),
                    offer.advert())));
        }
    }
}
