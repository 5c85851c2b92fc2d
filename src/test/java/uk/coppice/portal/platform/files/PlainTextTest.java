package uk.coppice.portal.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(1)",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\"=1",
                "'=1",
                "\u201c =1",
                "＝1",
                "\tx",
                "\rx",
                "\n=1",
                "  \tx"
            })
    void whatASpreadsheetWouldRunIsText(String hostile) {
        assertThat(PlainText.cell(hostile)).startsWith("'").doesNotContain("\t", "\r", "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Zoë Ōtani", "O'Brien = good", "a-b", "5", "(1)", "3 × 4"})
    void otherTextStaysAsItIs(String text) {
        assertThat(PlainText.cell(text)).isEqualTo(text);
    }

    @Test
    void nothingTurnsTheReadingAbout() {
        assertThat(PlainText.of("Amy\u202egpj.exe\u0000\nB")).isEqualTo("Amygpj.exe B");
        assertThat(PlainText.xhtml("<script>\"'&")).isEqualTo("&lt;script&gt;&quot;&#39;&amp;");
    }

    /** Print keeps letters as they join, from left to right: what is read out of the file is put back before. */
    @ParameterizedTest
    @ValueSource(strings = {"أميرة الحسيني", "شیرین پارسا", "דנה לוי", "Աննա Պետրոսյան", "ქეთი ბერიძე", "Lan Nguyễn"})
    void namesOfOtherScriptsPrintToo(String name) throws IOException {
        byte[] file = PdfPage.print("Certificate", "", "<p>" + PlainText.xhtml(name) + ", Willow Primary</p>");

        try (var pdf = Loader.loadPDF(file)) {
            String text = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
            assertThat(text).contains(name, "Willow Primary").doesNotContain("#");
        }
    }

    @Test
    void arabicLettersJoin() {
        var letters = new JoinedLetters();

        assertThat(letters.shapeText("بيت")).isEqualTo("\uFE91\uFEF4\uFE96");
        assertThat(letters.reorderRTLTextToLTR("\uFE91\uFEF4\uFE96")).isEqualTo("\uFE96\uFEF4\uFE91");
        assertThat(letters.deshapeText("\uFE91\uFEF4\uFE96")).isEqualTo("بيت");
    }

    @Test
    void namesPrintWithTheirOwnLetters() throws IOException {
        byte[] file = PdfPage.print(
                "<b>", "", "<p>" + PlainText.xhtml("Zoë Ōtani, Łukasz Žižek, Siân, Αθηνά <script>\u0007") + "</p>");

        try (var pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Zoë Ōtani, Łukasz Žižek, Siân, Αθηνά <script>");
            var fonts = pdf.getPage(0).getResources();
            assertThat(fonts.getFontNames())
                    .isNotEmpty()
                    .allSatisfy(
                            name -> assertThat(fonts.getFont(name).isEmbedded()).isTrue());
        }
    }
}
