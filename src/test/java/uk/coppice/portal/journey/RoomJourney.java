package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens in the room: the connection goes while marks are tapped, and people check in by themselves. */
@Journey
class RoomJourney {

    private static final String REGISTER = "Register: Reading fluency";

    @RegisterExtension
    final Stage stage;

    private final Screen screen;

    RoomJourney(Screen screen) {
        this.screen = screen;
        this.stage = new Stage(screen);
    }

    @Test
    void marksWaitForAConnectionAndAreSavedOnce() {
        var lead = visitor().signInAs("Session lead");
        String address = register(lead);
        var said = lead.page().locator(".waits");
        assertThat(said).hasText("All saved");

        lead.loseConnection();
        tap(lead, "Dev Achterberg", "Present");
        tap(lead, "Yusuf Moretti", "Absent");
        assertThat(said).hasText("2 marks wait for a connection");
        lead.page().evaluate("document.querySelector('register-marks').remove()");

        lead.findConnection();
        lead.open(address);
        assertThat(said).hasText("All saved");
        assertThat(row(lead, "Dev Achterberg").getByRole(AriaRole.RADIO).first())
                .isChecked();
        assertThat(row(lead, "Yusuf Moretti").getByRole(AriaRole.RADIO).last()).isChecked();
        row(lead, "Yusuf Moretti").locator("button.delegate").click();
        assertThat(lead.page().locator(".history li")).hasCount(1);
        lead.look("register-history");
    }

    /** The mark is still on its way when Finish is tapped: it comes first, and Finish counts it. */
    @Test
    void finishWaitsForTheMarkThatWasTappedJustBefore() {
        var lead = visitor().signInAs("Session lead");
        String address = register(lead);
        assertThat(lead.page().locator(".waits")).hasText("All saved");
        var counted = Pattern.compile("(\\d+) of (\\d+)")
                .matcher(lead.page().locator(".prog .strong").innerText());
        counted.find();
        int left = Integer.parseInt(counted.group(2)) - Integer.parseInt(counted.group(1)) - 1;

        lead.slowConnection(3_000);
        tap(lead, "Pavel Cohen", "Present");
        assertThat(lead.page().locator(".waits")).hasText("Saving…");
        lead.button("Finish").click();
        assertThat(lead.heading(left + " are not marked yet")).isVisible();
        assertThat(lead.page().getByText("Not finished")).hasCount(0);

        lead.open(address);
        assertThat(row(lead, "Pavel Cohen").getByRole(AriaRole.RADIO).first()).isChecked();
        assertThat(lead.page().locator(".waits")).hasText("All saved");
        row(lead, "Pavel Cohen").locator("button.delegate").click();
        assertThat(lead.page().locator(".history li")).hasCount(1);
    }

    /** Before people can check in, and after, the open page keeps nobody signed in. */
    @Test
    void aCodeThatIsNotOpenYetHoldsNoSession() {
        var lead = visitor().signInAs("Session lead");

        lead.page()
                .waitForRequest(
                        asked -> asked.url().endsWith("/check-in-code?by-itself"),
                        () -> lead.open("training/T3-06/check-in-code"));
        assertThat(lead.page().locator("check-in-code .how")).containsText("Check-in opens on");
        lead.page().waitForRequest(asked -> asked.url().endsWith("/check-in-code?by-itself"), () -> {});
        lead.look("check-in-code-not-yet");
    }

    @Test
    void aDelegateChecksInAcrossSignIn() {
        var lead = visitor().signInAs("Session lead");
        String address = register(lead);
        lead.page().getByText("Show the code to the room").click();
        var shown = lead.page().locator("check-in-code .code");
        assertThat(shown).hasText(Pattern.compile("[2-9A-Z]{3} [2-9A-Z]{3}"));
        lead.page().waitForRequest(asked -> asked.url().endsWith("/check-in-code"), () -> {});
        lead.look("check-in-code");

        var delegate = visitor().open("check-in?code=" + shown.innerText().replace(" ", ""));
        assertThat(delegate.page().locator("#main")).containsText("Your code is right. Sign in");
        delegate.look("check-in-signed-out");
        delegate.button("Sign in").click();
        delegate.page()
                .locator("vaadin-button")
                .filter(new Locator.FilterOptions()
                        .setHas(delegate.page().getByText("Teacher", new Page.GetByTextOptions().setExact(true))))
                .click();
        delegate.page().waitForURL("**/check-in");
        delegate.look("check-in-confirm");
        delegate.button("Check in").click();
        delegate.sees("You are checked in");
        delegate.look("check-in-done");

        lead.open(address);
        assertThat(row(lead, "Amara Osei")).containsText("Checked in");
        lead.look("register-with-arrivals");
    }

    /** In a portal of its own, for other journeys take the same register. */
    private Visitor visitor() {
        return stage.visitor(stage.portal("room-" + screen.word()));
    }

    /** Opens the register that is to be taken, and returns its address. */
    private static String register(Visitor lead) {
        lead.page()
                .locator("li.todo")
                .filter(new Locator.FilterOptions().setHas(lead.heading(REGISTER)))
                .getByText("Take the register")
                .click();
        assertThat(lead.page().locator(".marks > li").first()).isVisible();
        return lead.page().url().replaceFirst("^https?://[^/]+/", "");
    }

    private static Locator row(Visitor lead, String name) {
        return lead.page().locator(".marks > li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void tap(Visitor lead, String name, String mark) {
        row(lead, name)
                .getByText(mark, new Locator.GetByTextOptions().setExact(true))
                .click();
    }
}
