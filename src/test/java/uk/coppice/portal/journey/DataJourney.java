package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What is held of people: a teacher looks, saves it, asks for a correction and takes it back; a stranger writes; the office
 * records; and who answers for it looks.
 */
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
                .filter(new Locator.FilterOptions().setHasText("Training record"))
                .click();
        assertThat(teacher.heading("Registers: where you were")).isVisible();
        teacher.look("my-data-open");

        var saved =
                teacher.page().waitForDownload(() -> teacher.link("Save a copy").click());
        assertThat(saved.suggestedFilename()).isEqualTo("my-data.zip");
        try (var zip = new ZipInputStream(saved.createReadStream())) {
            assertThat(zip.getNextEntry())
                    .isNotNull()
                    .extracting(ZipEntry::getName)
                    .isEqualTo("my-data.html");
            String readable = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(zip.getNextEntry())
                    .isNotNull()
                    .extracting(ZipEntry::getName)
                    .isEqualTo("my-data.json");
            var page = teacher.page().context().newPage();
            page.setContent(readable);
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
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Take it back:")))
                .first()
                .click();
        assertThat(teacher.page().getByText("Nobody looks at it any more.")).isVisible();
        teacher.look("my-data-taking-back");
        teacher.button("Take it back").click();
        assertThat(teacher.toast()).containsText("Taken back");
        assertThat(teacher.page().getByText("Withdrawn").first()).isVisible();
        teacher.look("my-data-taken-back");
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
        stranger.sees("We can’t write to you yet");
        stranger.look("data-protection-asked");
        stranger.open("data-protection/link#guessed");
        stranger.sees("This link no longer works");
        stranger.look("data-protection-no-link");
    }

    @Test
    void theOfficeRecordsAndLooks() {
        var office = stage.visitor().signInAs("Human resources").open("data-requests");
        office.look("data-requests");
        office.button("Record a request by letter or phone").click();
        office.page().getByLabel("Who asks").fill("Pat Past");
        office.look("data-requests-told");
        office.button("Record it").click();
        office.sees("Copy of data: Pat Past");
        office.look("data-request");
        office.button("They took it back").click();
        office.page().getByLabel("How they told you").fill("On the phone");
        office.button("Close the request").click();
        assertThat(office.toast()).containsText("Closed");
        office.open("data-requests/copies");
        office.sees("A copy for somebody who asked");
        office.look("data-copies");
    }

    @Test
    void whoAnswersForDataLooksAtWhatIsKeptAndDone() {
        var office = stage.visitor().signInAs("Human resources");
        office.open("erasure").look("erasure");
        var administrator = stage.visitor().signInAs("Trust administrator");
        for (String page : List.of("retention", "audit-trail", "roles", "data-requests")) {
            administrator.open(page).look("administrator-" + page);
        }
        var officer = stage.visitor().signInAs("Data protection officer");
        for (String page : List.of("retention", "erasure", "processing-records", "audit-trail")) {
            officer.open(page).look("officer-" + page);
        }
    }
}
