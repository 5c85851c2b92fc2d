package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is held of people: a stranger reads and writes, the office records, and who answers for it looks. */
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
