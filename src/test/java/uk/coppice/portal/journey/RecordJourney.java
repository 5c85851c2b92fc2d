package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stays of training: a reflection, a certificate that anybody can check, a school's record, a topic asked for. */
@Journey
class RecordJourney {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4,5}(?:-[0-9A-Z]{4,5}){3,4}");
    private static final String TITLE = "Adaptive teaching";
    private static final float DOTS_AN_INCH = 60;

    private final Screen screen;

    @RegisterExtension
    final Stage stage;

    RecordJourney(Screen screen) {
        this.screen = screen;
        this.stage = new Stage(screen);
    }

    @Test
    void aReflectionStaysAndACertificateCanBeChecked() throws IOException {
        var teacher = visitor().signInAs("Teacher").open("my-record");
        teacher.sees("My record");
        teacher.button("Add a reflection").first().click();
        var text = new Fields(teacher).label("What do you take from it?");
        text.fill("Fewer slides, more talk.\nTry it with the Year 4 fractions unit.");
        teacher.look("my-record-reflection");
        teacher.button("Save").click();
        assertThat(teacher.toast()).containsText("Saved, for you alone");
        teacher.page().reload();
        teacher.settle();
        assertThat(teacher.page().locator("#main")).containsText("Fewer slides, more talk.");
        teacher.look("my-record-with-reflection");

        var file = teacher.page()
                .waitForDownload(() ->
                        teacher.page().getByText("Certificate (PDF)").first().click());
        String words = print(file, "certificate");
        assertThat(words)
                .contains("Certificate of attendance", "Amara Osei", TITLE)
                .doesNotContain("Fewer slides");
        var code = CODE.matcher(words);
        assertThat(code.find()).as(words).isTrue();
        var year = teacher.page()
                .waitForDownload(() ->
                        teacher.page().getByText(Pattern.compile("statement")).click());
        assertThat(print(year, "statement")).contains("Training in", TITLE).doesNotContain("Fewer slides");

        var stranger = visitor().open("verify");
        stranger.sees("Check a certificate");
        stranger.look("verify");
        new Fields(stranger).text("Code of a certificate", code.group());
        stranger.button("Check it").click();
        stranger.sees("This certificate is valid");
        assertThat(stranger.page().locator("#main")).containsText("Amara Osei");
        stranger.look("verify-valid");
        stranger.open("verify/AAAA-BBBB-CCCC-DDDD-EEEE");
        stranger.sees("There is no such certificate");
        stranger.look("verify-unknown");

        teacher.button("Change your reflection").click();
        text.fill("");
        teacher.button("Save").click();
        assertThat(teacher.toast()).containsText("Your reflection is deleted");
    }

    @Test
    void aHeadTakesTheSchoolsRecordAway() throws IOException {
        var head = visitor().signInAs("Headteacher").open("training-records");
        head.sees("Training records");
        head.look("training-records");
        var csv = head.page()
                .waitForDownload(() -> head.page().getByText("Download as CSV").click());
        assertThat(csv.suggestedFilename()).endsWith(".csv");
        assertThat(Files.readString(csv.path())).contains("Hugo", "Attwell").doesNotContain("Amara");
        var sheet = head.page()
                .waitForDownload(
                        () -> head.page().getByText("Download for Excel").click());
        assertThat(sheet.suggestedFilename()).endsWith(".xlsx");
        assertThat(new String(Files.readAllBytes(sheet.path()), 0, 2, StandardCharsets.ISO_8859_1))
                .isEqualTo("PK");
        head.open("training-records?q=zzz");
        assertThat(head.page().locator("#main")).containsText("Nobody found");
        head.look("training-records-nobody");
    }

    @Test
    void aTopicIsAskedForJoinedAndAnswered() {
        String topic = "Talk in maths <b>&</b> \u202emirror\u202c " + "long".repeat(30);
        var teacher = visitor().signInAs("Teacher").open("topics?search=nobody");
        teacher.look("topics-none");
        teacher.open("topics");
        teacher.button("Ask for a topic").first().click();
        var fields = new Fields(teacher);
        fields.text("Topic", topic).text("What you would like to be able to do", "Have children explain.");
        teacher.look("topics-ask");
        teacher.button("Ask for it").click();
        assertThat(teacher.toast()).containsText("Asked for:");
        teacher.look("topics");

        var colleague = visitor().signInAs("Early career teacher").open("topics?search=Talk");
        colleague.page().getByText("I want this too").first().click();
        assertThat(colleague.page().locator("#main")).containsText("2 people want this, you too");

        var administrator = visitor().signInAs("Trust administrator").open("topics?search=Talk");
        administrator.look("topics-of-an-administrator");
        administrator.page().getByText("Close with an answer").first().click();
        new Fields(administrator).text("Your answer to those who asked", "The maths hub offers it in May.");
        administrator.look("topics-close");
        administrator.button("Close the topic").click();
        assertThat(administrator.toast()).containsText("Closed:");
        teacher.open("topics?show=closed");
        assertThat(teacher.page().locator("#main")).containsText("Answer: The maths hub offers it in May.");
        teacher.look("topics-closed");
    }

    private Visitor visitor() {
        return stage.visitor(stage.portal("busy-" + screen.word()));
    }

    /** Keeps a picture of its first page beside those of the screen, and returns its words. */
    private static String print(Download file, String name) throws IOException {
        assertThat(file.suggestedFilename()).endsWith(".pdf");
        try (var document = Loader.loadPDF(file.path().toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var pictures = Path.of("target", "screenshots");
            Files.createDirectories(pictures);
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, DOTS_AN_INCH),
                    "png",
                    pictures.resolve(name + ".png").toFile());
            return new PDFTextStripper().getText(document);
        }
    }
}
