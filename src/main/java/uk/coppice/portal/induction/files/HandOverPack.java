package uk.coppice.portal.induction.files;

import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.induction.Programme;
import uk.coppice.portal.induction.Supporter;
import uk.coppice.portal.induction.page.InductionPage;
import uk.coppice.portal.induction.review.Review;
import uk.coppice.portal.induction.terms.LengthWords;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.files.PdfPage;
import uk.coppice.portal.platform.files.PlainText;

/** What a teacher's next school needs of an induction, as a PDF: dates, terms, programme, reviews, decisions. */
final class HandOverPack {

    private static final String STYLE = """
            @page { size: A4; margin: 20mm; @bottom-center { content: counter(page) ' of ' counter(pages); font-size: 9pt; color: #4c5b52; font-family: 'Liberation Sans'; } }
            body { font-size: 10.5pt; line-height: 1.45; color: #16241c; }
            h1 { font-size: 24pt; font-weight: normal; margin: 0 0 3mm; }
            h2 { font-size: 14pt; font-weight: normal; color: #1a5235; margin: 8mm 0 2mm; }
            h3 { font-size: 11pt; margin: 5mm 0 1mm; }
            h2, h3, .stay { page-break-after: avoid; }
            p { orphans: 3; widows: 3; }
            tr { page-break-inside: avoid; }
            .over { color: #1a5235; font-size: 12pt; margin: 0 0 3mm; }
            .quiet { color: #4c5b52; }
            table { width: 100%; border-collapse: collapse; }
            th { text-align: left; font-weight: normal; color: #4c5b52; width: 40mm; }
            th, td { padding: 1.5mm 3mm 1.5mm 0; border-bottom: 1px solid #dde4db; vertical-align: top; }
            """;

    private HandOverPack() {}

    /**
     * The pack.
     *
     * @param page as its reader may see it
     * @param trn the teacher reference number; empty when none is known
     */
    static byte[] print(InductionPage page, String trn) {
        var body = new StringBuilder();
        var person = page.seen().person();
        var induction = page.seen().induction();
        body.append("<p class=\"over\">Coppice staff portal</p><h1>Induction of ")
                .append(text(person.name()))
                .append("</h1><p class=\"quiet\">Hand-over pack, as it stood on ")
                .append(text(date(page.today())))
                .append(
                        ". Confidential: for the teacher's headteacher, induction tutor and appropriate body.</p><table>");
        row(body, "TRN", trn.isEmpty() ? "Not known to the portal" : trn);
        row(body, "School", person.workplace().isEmpty() ? "No post at present" : person.workplace());
        row(body, "Started", date(induction.startedOn()));
        row(
                body,
                "Terms",
                LengthWords.number(page.served()) + " of "
                        + LengthWords.terms(page.course().required()) + " served");
        row(
                body,
                "Expected end",
                page.course()
                        .expectedEnd()
                        .map(HandOverPack::date)
                        .orElse("Open: the rest is served in the next post"));
        for (var programme : page.programmes()) {
            row(body, "Programme from " + date(programme.from()), programme(programme));
        }
        for (var supporter : page.seen().supporters()) {
            row(body, supporter.kind().words(), supporter(supporter));
        }
        row(
                body,
                "Decisions",
                page.decided().isEmpty()
                        ? "None yet"
                        : String.join(
                                "; ",
                                page.decided().stream()
                                        .map(one -> one.outcome().words() + " on " + date(one.on())
                                                + (one.note().isEmpty() ? "" : ": " + one.note()))
                                        .toList()));
        body.append("</table><h2>How the terms come about</h2><ul>");
        LengthWords.of(page.course())
                .forEach(line -> body.append("<li>").append(text(line)).append("</li>"));
        body.append("</ul><h2>Reviews and assessments</h2>");
        var reviews = page.items().stream()
                .<String>mapMulti((item, found) -> {
                    var review = item.review();
                    if (review != null) {
                        found.accept(review(item.planned().term(), review));
                    }
                })
                .toList();
        body.append(reviews.isEmpty() ? "<p>None is recorded in the portal.</p>" : String.join("", reviews));
        return PdfPage.print("Induction of " + person.name(), STYLE, body.toString());
    }

    private static String review(int term, Review review) {
        var parts = new StringBuilder("<h3>")
                .append(text(review.kind().words() + ", term " + term))
                .append("</h3><p class=\"quiet stay\">")
                .append(text(date(review.heldOn()) + ", recorded by " + review.recordedBy()))
                .append("</p><p class=\"stay\">")
                .append(review.judgement())
                .append("</p>")
                .append(said(review.summary()));
        if (!review.targets().isEmpty()) {
            parts.append(said("Targets: " + review.targets()));
        }
        if (!review.comment().isEmpty()) {
            parts.append(said("The teacher says: " + review.comment()));
        }
        return parts.toString();
    }

    /** Each line of what was typed as a paragraph: {@link PlainText} makes spaces of line ends. */
    private static String said(String typed) {
        return String.join(
                "",
                List.of(typed.split("\n", -1)).stream()
                        .map(line -> "<p>" + text(line) + "</p>")
                        .toList());
    }

    private static String programme(Programme programme) {
        return String.join(
                ", ",
                List.of(
                                programme.leadProvider().isEmpty() ? "" : "lead provider " + programme.leadProvider(),
                                programme.deliveryPartner().isEmpty()
                                        ? ""
                                        : "delivery partner " + programme.deliveryPartner(),
                                "appropriate body " + programme.appropriateBody())
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String supporter(Supporter supporter) {
        var to = supporter.to();
        return supporter.name() + ", from " + date(supporter.from()) + (to == null ? "" : " to " + date(to));
    }

    private static void row(StringBuilder body, String what, String fact) {
        body.append("<tr><th>")
                .append(text(what))
                .append("</th><td>")
                .append(text(fact))
                .append("</td></tr>");
    }

    private static String date(LocalDate date) {
        return DateWords.onPaper(date);
    }

    private static String text(String text) {
        return PlainText.xhtml(text);
    }
}
