package uk.coppice.portal.survey.midyear;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.files.PdfPage;
import uk.coppice.portal.platform.files.PlainText;
import uk.coppice.portal.survey.SurveyCard;

/** Prints slips with codes, eight on a page to cut apart. No name stands on them. */
final class PaperSlips {

    private static final int DOT = 8;
    private static final int QUIET = 4;
    private static final String STYLE = """
            @page { size: A4; margin: 12mm; }
            body { color: #16241c; font-size: 10pt; margin: 0; }
            h1 { font-size: 14pt; margin: 0 0 2mm; font-weight: normal; }
            table { width: 100%; border-collapse: collapse; margin-top: 4mm; }
            td { width: 50%; height: 58mm; border: 1px dashed #738278; padding: 4mm; vertical-align: top; }
            tr { page-break-inside: avoid; }
            p { margin: 0 0 1.5mm; }
            .code { font-size: 17pt; margin: 2mm 0; }
            .small { font-size: 8.5pt; color: #4c5b52; }
            img { width: 21mm; height: 21mm; float: right; margin-left: 3mm; }
            """;

    private PaperSlips() {}

    /**
     * A sheet.
     *
     * @param place the school
     * @param page the address of the page where codes are typed
     */
    static byte[] print(SurveyCard survey, String place, List<PaperSlip> slips, String page, Clock clock) {
        var words = new DateWords(LocalDate.now(clock));
        String until = words.moment(survey.closesAt().atZone(clock.getZone()).toLocalDateTime());
        String drawing = drawing(page);
        var cells = new StringBuilder();
        for (int n = 0; n < slips.size(); n++) {
            cells.append(n % 2 == 0 ? "<tr>" : "").append(slip(survey, slips.get(n), page, until, drawing));
            if (n == slips.size() - 1 && n % 2 == 0) {
                cells.append("<td style=\"border: 0\"></td>");
            }
            cells.append(n % 2 == 1 || n == slips.size() - 1 ? "</tr>" : "");
        }
        String body = """
                <h1>%s: %s</h1>
                <p>Cut the slips apart. Give each person who answers on paper one slip, face down, and let them take any of \
                their group. Write no names on them and keep no list. Slips from an earlier sheet no longer work.</p>
                <table>%s</table>""".formatted(text(survey.title()), text(place), cells);
        return PdfPage.print(survey.title() + ", " + place, STYLE, body);
    }

    private static String slip(SurveyCard survey, PaperSlip slip, String page, String until, String drawing) {
        return """
                <td><img src="%s" alt=""/><p>%s</p><p class="small">For %s</p><p class="code">%s</p>
                <p>Scan the square, or type this address into any browser: %s</p>
                <p class="small">Type the code, answer, press Send. It works once, until %s. \
                We do not know who has which code. Groups with fewer than %d answers are never shown.</p></td>""".formatted(
                        drawing,
                        text(survey.title()),
                        slip.teaching() ? "teaching staff" : "all other staff",
                        text(slip.code()),
                        text(page),
                        text(until),
                        survey.minimumGroup());
    }

    private static String drawing(String page) {
        var code = QrCode.encodeText(page, QrCode.Ecc.MEDIUM);
        int side = (code.size + 2 * QUIET) * DOT;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = code.getModule(x / DOT - QUIET, y / DOT - QUIET);
                image.setRGB(x, y, (dark ? Color.BLACK : Color.WHITE).getRGB());
            }
        }
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(file.toByteArray());
    }

    private static String text(String words) {
        return PlainText.xhtml(words);
    }
}
