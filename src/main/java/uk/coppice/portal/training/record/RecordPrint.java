package uk.coppice.portal.training.record;

import java.time.LocalDate;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.files.PdfPage;
import uk.coppice.portal.platform.files.PlainText;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;

/** A certificate, and the statement of a year, as print pages. Reflections stand in neither. */
public final class RecordPrint {

    private static final String STYLE = """
            @page { size: A4; margin: 22mm; @bottom-center { content: counter(page) ' of ' counter(pages); font-size: 9pt; color: #4c5b52; font-family: 'Liberation Sans'; } }
            body { font-size: 11pt; line-height: 1.45; color: #16241c; }
            h1 { font-size: 26pt; font-weight: normal; margin: 0 0 6mm; }
            .over { color: #1a5235; font-size: 13pt; margin: 0 0 4mm; }
            .who { font-size: 22pt; margin: 4mm 0; }
            .what { font-size: 16pt; margin: 2mm 0 8mm; }
            .quiet { color: #4c5b52; }
            .code { font-size: 14pt; letter-spacing: 1pt; }
            .line { border-top: 1px solid #738278; margin: 14mm 0 6mm; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
            th { text-align: left; font-weight: normal; color: #4c5b52; }
            th, td { padding: 2mm 3mm 2mm 0; border-bottom: 1px solid #dde4db; vertical-align: top; }
            td.day, td.length { white-space: nowrap; }
            tr { page-break-inside: avoid; }
            """;

    private RecordPrint() {}

    /**
     * A certificate on one page.
     *
     * @param page where a code is looked up: an address
     */
    public static byte[] certificate(Certificate certificate, String page) {
        String length = DateWords.length(certificate.length());
        boolean madeUp = certificate.mark() == Mark.MADE_UP;
        boolean part = certificate.mark() == Mark.PART;
        String body = """
                <p class="over">The Coppice Primary Partnership</p><h1>%s</h1>
                <p class="who">%s</p><p>%s</p><p class="what">%s</p>
                <p>%s, %s%s</p>
                <div class="line"></div><p class="quiet">Anyone can check this certificate at %s with this code:</p>
                <p class="code">%s</p>""".formatted(
                madeUp ? "Certificate of training" : "Certificate of attendance",
                text(certificate.person()),
                madeUp ? "missed on the day, and has caught up since" : part ? "attended a part of" : "attended",
                text(certificate.session()),
                text(DateWords.onPaper(certificate.date())),
                madeUp || part ? "a session of " + length : length,
                certificate.leads().isEmpty() ? "" : "<br/>Led by " + text(certificate.leads()),
                text(page),
                CertificateCode.written(certificate.code()));
        return PdfPage.print("Certificate: " + certificate.session(), STYLE, body);
    }

    /** A year's record of one person. */
    static byte[] statement(String person, TrainingRecord record, LocalDate today) {
        var rows = new StringBuilder();
        for (var entry : record.entries()) {
            rows.append("<tr><td class=\"day\">")
                    .append(text(DateWords.onPaper(entry.date())))
                    .append("</td><td>")
                    .append(text(entry.title()))
                    .append(entry.aim().isEmpty() ? "" : "<br/><span class=\"quiet\">" + text(entry.aim()) + "</span>")
                    .append("</td><td>")
                    .append(entry.kind().words())
                    .append("</td><td>")
                    .append(role(entry))
                    .append("</td><td class=\"length\">")
                    .append(DateWords.length(entry.length()))
                    .append("</td></tr>");
        }
        var totals = new StringBuilder();
        for (var kind : SessionKind.values()) {
            var some = record.of(kind);
            if (!some.isEmpty()) {
                totals.append("<br/>")
                        .append(kind.words())
                        .append(": ")
                        .append(Words.count(some.size(), "session", "sessions"))
                        .append(", ")
                        .append(DateWords.length(TrainingRecord.time(some)));
            }
        }
        String body = """
                <p class="over">The Coppice Primary Partnership</p><h1>Training in %s</h1><p class="who">%s</p>
                <p>%s, %s in all%s</p><p class="quiet">As it stood on %s. Sessions count once their register is finished.</p>
                <table><thead><tr><th>Date</th><th>Session</th><th>Kind</th><th>Role</th><th>Length</th></tr></thead>
                <tbody>%s</tbody></table>""".formatted(
                        record.year(),
                        text(person),
                        Words.count(record.entries().size(), "session", "sessions"),
                        DateWords.length(record.total())
                                + (record.inPart() == 0
                                        ? ""
                                        : "; " + record.inPart()
                                                + " attended in part, counted with the whole length of the session"),
                        totals,
                        text(DateWords.onPaper(today)),
                        rows.isEmpty() ? "<tr><td colspan=\"5\">Nothing in this year.</td></tr>" : rows);
        return PdfPage.print("Training in " + record.year(), STYLE, body);
    }

    static String role(TrainingRecord.Entry entry) {
        if (entry.led()) {
            return "Led";
        }
        return switch (entry.mark()) {
            case PART -> "Attended a part";
            case MADE_UP -> "Made up";
            case ATTENDED, EXCUSED, ABSENT, NO_SHOW, CANCELLED -> "Attended";
        };
    }

    private static String text(String text) {
        return PlainText.xhtml(text);
    }
}
