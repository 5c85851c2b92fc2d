package uk.coppice.portal.dataprotection.owndata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import uk.coppice.portal.dataprotection.DataProtectionSettings;
import uk.coppice.portal.people.spi.DataSection;

/**
 * A copy to read: one page that needs nothing else, runs nothing and asks nothing of the network, prints, and can be read
 * by a screen reader. All that somebody typed stands in it as text.
 */
final class CopyHtml {

    private static final String STYLE = """
            :root { background: Canvas; color: CanvasText; color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1.5rem 1rem 3rem; }
            h1 { line-height: 1.2; } h2 { margin-top: 2.5rem; border-top: 2px solid; padding-top: .75rem; } h3 { margin-bottom: .25rem; }
            p { max-width: 65ch; margin: .25rem 0; } .note { font-style: italic; }
            .table { overflow-x: auto; margin-top: .75rem; } .table:focus-visible { outline: 3px solid; }
            table { border-collapse: collapse; font-size: .875rem; }
            th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #888; overflow-wrap: anywhere; min-width: 5rem; max-width: 30rem; white-space: pre-line; }
            nav ul { padding-inline-start: 1.25rem; } nav a { display: inline-block; padding: .6rem 0; }
            @media print { body { max-width: none; padding: 0; } nav { display: none; } tr { break-inside: avoid; } h2, h3 { break-after: avoid; } }
            """;

    private final DataCopy copy;
    private final DataProtectionSettings settings;
    private final DataWords words;
    private final StringBuilder page = new StringBuilder();

    private CopyHtml(DataCopy copy, DataProtectionSettings settings, DataWords words) {
        this.copy = copy;
        this.settings = settings;
        this.words = words;
    }

    static String write(DataCopy copy, DataProtectionSettings settings, DataWords words) {
        return new CopyHtml(copy, settings, words).write();
    }

    private String write() {
        String title = "What the portal holds of " + copy.name();
        page.append("<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<meta http-equiv=\"Content-Security-Policy\" ")
                .append("content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>")
                .append(text(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><main>\n<h1>")
                .append(text(title))
                .append("</h1>\n");
        paragraph(
                "Read from the Coppice staff portal on " + words.of(DataSection.Kind.MOMENT, copy.madeAt()) + ", for "
                        + settings.controller() + ".",
                "");
        paragraph(
                "The same stands in my-data.json, for programs. Where it says ‘a member of staff’, somebody did it for the "
                        + "trust; who they are is theirs. Secrets, such as the codes of links, are nowhere kept in a way "
                        + "that they could be written down here.",
                "");
        rights();
        contents();
        int number = 0;
        for (var part : copy.parts()) {
            part(part, ++number);
        }
        return page.append("</main></body></html>\n").toString();
    }

    private void rights() {
        paragraph(
                "If something is wrong, ask for it to be corrected: "
                        + (copy.own()
                                ? "on the page My data"
                                : "with the portal’s form for everybody, at /data-protection")
                        + ", or of " + settings.contactLine()
                        + ". You may also ask for data to be erased, or object, or complain; if the answer does not "
                        + "satisfy you, the Information Commissioner hears you: ico.org.uk/make-a-complaint.",
                "");
    }

    private void contents() {
        page.append("<nav aria-label=\"Contents\"><ul>");
        int number = 0;
        for (var part : copy.parts()) {
            number++;
            if (!part.told().isEmpty()) {
                page.append("<li><a href=\"#part-")
                        .append(number)
                        .append("\">")
                        .append(text(part.title()))
                        .append("</a></li>");
            }
        }
        page.append("</ul></nav>\n");
    }

    private void part(DataCopy.Part part, int number) {
        if (part.told().isEmpty()) {
            return;
        }
        page.append("<section><h2 id=\"part-")
                .append(number)
                .append("\">")
                .append(text(part.title()))
                .append("</h2>\n");
        part.told().forEach(this::section);
        var nothing = part.sections().stream()
                .filter(section -> !part.told().contains(section))
                .map(DataSection::title)
                .toList();
        if (!nothing.isEmpty()) {
            paragraph("Nothing is held under: " + String.join("; ", nothing) + ".", "");
        }
        page.append("</section>\n");
    }

    private void section(DataSection section) {
        String id = section.key().replace('.', '-');
        page.append("<h3 id=\"")
                .append(id)
                .append("\">")
                .append(text(section.title()))
                .append("</h3>\n");
        paragraph(section.purpose(), "");
        paragraph(section.note(), "note");
        if (section.empty()) {
            return;
        }
        page.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
                .append(id)
                .append("\"><table><thead><tr>");
        section.columns()
                .forEach(column -> page.append("<th scope=\"col\">")
                        .append(text(column.heading()))
                        .append("</th>"));
        page.append("</tr></thead><tbody>\n");
        section.rows().forEach(row -> row(section, row));
        page.append("</tbody></table></div>\n");
    }

    private void row(DataSection section, List<@Nullable Object> values) {
        page.append("<tr>");
        for (int at = 0; at < values.size(); at++) {
            page.append("<td>")
                    .append(text(words.of(section.columns().get(at).kind(), values.get(at))))
                    .append("</td>");
        }
        page.append("</tr>\n");
    }

    private void paragraph(String words, String look) {
        if (!words.isEmpty()) {
            page.append(look.isEmpty() ? "<p>" : "<p class=\"" + look + "\">")
                    .append(text(words))
                    .append("</p>\n");
        }
    }

    /** As text: escaped, and without the signs that turn a line around. */
    private static String text(String words) {
        return HtmlUtils.htmlEscape(
                words.replaceAll("[\\p{Cc}&&[^\\n]]|[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]", ""),
                "UTF-8");
    }
}
