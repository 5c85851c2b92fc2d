package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is held of people: a teacher looks, saves it, asks for a correction and takes it back; a stranger writes. */
@Journey
class DataJourney {

    private final Screen screen;

    @RegisterExtension
    final Stage stage;

    DataJourney(Screen screen) {
        this.screen = screen;
        this.stage = new Stage(screen);
    }

    @Test
    void aTeacherLooksSavesAndAsks() throws IOException {
        var teacher = stage.visitor().signInAs("Teacher").open("my-data");
        teacher.sees("My data");
        teacher.look("my-data");
        teacher.page()
                .locator("vaadin-details-summary")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Training record"))
                .click();
        assertThat(teacher.heading("Registers: where you were")).isVisible();
        teacher.look("my-data-open");

        var saved =
                teacher.page().waitForDownload(() -> teacher.link("Save a copy").click());
        assertThat(saved.suggestedFilename()).isEqualTo("my-data.zip");
        var file = Files.createTempFile("journey", ".zip");
        saved.saveAs(file);
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(2);
            var readable = Files.createTempFile("journey", ".html");
            Files.write(
                    readable, zip.getInputStream(zip.getEntry("my-data.html")).readAllBytes());
            var page = teacher.page().context().newPage();
            page.navigate(readable.toUri().toString());
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("What the portal holds of");
            PageCheck.of(page, screen, "my-data-file");
            page.close();
        }

        teacher.open("my-data/ask?kind=correction&about=people.posts");
        teacher.sees("Ask or complain");
        teacher.button("Send it").click();
        assertThat(teacher.page().getByText("Write what it is about")).isVisible();
        teacher.look("my-data-ask");
        teacher.page().getByLabel("What is wrong").fill("I work four days a week");
        teacher.button("Send it").click();
        assertThat(teacher.toast()).containsText("Sent. It is called");
        teacher.sees("What you asked for");
        teacher.look("my-data-asked");
        teacher.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Take it back:")))
                .first()
                .click();
        teacher.button("Take it back").click();
        assertThat(teacher.toast()).containsText("Taken back");
    }

    @Test
    void somebodyWithoutAnAccountReadsAndWrites() {
        var stranger = stage.visitor().open("sign-in");
        stranger.link("Privacy").click();
        stranger.sees("Privacy notice of the staff portal");
        stranger.look("privacy");
        stranger.link("Accessibility").click();
        stranger.sees("Accessibility statement for the staff portal");
        stranger.look("accessibility");
        stranger.open("data-protection");
        stranger.sees("Your data");
        stranger.look("data-protection");
        stranger.button("Send me the link").click();
        assertThat(stranger.page().getByText("Write your first and last name.")).isVisible();
        stranger.page().locator("vaadin-text-field input").fill("Pat Past");
        stranger.page().locator("vaadin-email-field input").fill("pat." + screen.word() + "@elsewhere.example");
        stranger.button("Send me the link").click();
        stranger.sees("Look in your email");
        stranger.look("data-protection-asked");
        stranger.open("data-protection/link#guessed");
        stranger.sees("This link no longer works");
        stranger.look("data-protection-no-link");
    }

    @Test
    void theOfficeRecordsAndLooks() {
        var office = stage.visitor().signInAs("Human resources").open("data-requests");
        office.look("data-requests");
        office.button("Record one that was told").click();
        office.page().getByLabel("Who asks").fill("Pat Past");
        office.look("data-requests-told");
        office.button("Keep it").click();
        office.sees("Copy of data: Pat Past");
        office.look("data-request");
        office.button("They took it back").click();
        office.page().getByLabel("How they told you").fill("On the phone");
        office.button("Close it").click();
        assertThat(office.toast()).containsText("Closed");
        office.open("data-requests/copies");
        office.sees("A copy for somebody who asked");
        office.look("data-copies");
    }
}
