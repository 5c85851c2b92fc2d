package uk.coppice.portal.platform.files;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints XHTML as PDF. The fonts travel with the file, so that a name looks the same everywhere: Liberation Sans, which
 * knows the letters of every European language, and DejaVu Sans for those of others, such as Arabic, Hebrew, Armenian and
 * Georgian, in their own direction. Neither knows Chinese or the letters of India: '#' stands in their place. Nothing is
 * fetched while printing; a picture stands in the page itself.
 */
public final class PdfPage {

    private static final String FONT = "Liberation Sans";
    private static final String FONT_FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String MORE_LETTERS = "DejaVu Sans";
    private static final String MORE_LETTERS_FILE = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfPage() {}

    /**
     * Prints a page.
     *
     * @param title of the document, as text
     * @param style style sheet; colours in plain hex, for the engine knows no custom properties
     * @param body XHTML; every text in it through {@link PlainText#xhtml}
     */
    public static byte[] print(String title, String style, String body) {
        String page = """
                <html lang="en-GB" xml:lang="en-GB"><head><title>%s</title><style>
                * { font-family: '%s', '%s'; }
                %s</style></head><body>%s</body></html>""".formatted(PlainText.xhtml(title), FONT, MORE_LETTERS, style, body);
        var file = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.useFont(() -> font(FONT_FILE), FONT);
            builder.useFont(() -> font(MORE_LETTERS_FILE), MORE_LETTERS);
            builder.useUnicodeBidiSplitter(TextDirections::new);
            builder.useUnicodeBidiReorderer(new JoinedLetters());
            builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
            builder.withHtmlContent(page, null);
            builder.withProducer("Coppice staff portal");
            builder.toStream(file);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(file), file);
    }
}
