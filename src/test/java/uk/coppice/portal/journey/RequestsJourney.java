package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A school says what it wants of bookings; its head agrees and books for others. */
@Journey
class RequestsJourney {

    /** The teacher's headteacher, and one of the head's staff. */
    private static final String HEAD = "D0016";

    private static final String COLLEAGUE = "Ewan O'Connor";

    private static final String ASKED_FOR = "training/T3-13";

    private static final String SWAPPED = "training/T3-14";

    private final Screen screen;

    @RegisterExtension
    final Stage stage;

    RequestsJourney(Screen screen) {
        this.screen = screen;
        this.stage = new Stage(screen);
    }

    @Test
    void aSchoolAgreesToPlacesAndBooksForItsStaff() {
        var head = stage.visitor(portal()).signInByLink(HEAD).open("school-settings");
        head.sees("Cover and approval");
        head.look("school-settings");
        var fields = new Fields(head);
        fields.text("Most staff out on one date", "2");
        head.page()
                .getByText("The headteacher", new Page.GetByTextOptions().setExact(true))
                .click();
        // Whatever the day of the demo trust's session is: on a holiday nothing is in school time.
        head.page()
                .getByText("All sessions", new Page.GetByTextOptions().setExact(true))
                .click();
        head.look("school-settings-approval");
        head.button("Save").click();
        assertThat(head.toast()).containsText("Saved for Loose Primary School");
        head.open("requests");
        head.sees("Nothing to decide");
        head.look("requests-none");

        var teacher = stage.visitor(portal()).signInAs("Teacher").open(ASKED_FOR);
        assertThat(teacher.page().locator(".book")).containsText("agrees first");
        teacher.look("session-to-ask-for");
        teacher.button("Ask for a place").click();
        teacher.sees("Asked for: your school decides");
        teacher.look("session-asked-for");

        head.open("requests");
        head.sees("1 request to decide");
        head.look("requests");
        head.button("Agree to Amara Osei, Leading a team").click();
        assertThat(head.toast()).containsText("Agreed: Amara Osei");
        head.sees("Nothing to decide");
        teacher.open(ASKED_FOR);
        teacher.sees("You have a place");

        head.open(ASKED_FOR);
        head.look("session-of-a-head");
        head.button("Book for somebody").click();
        fields.person("Who comes?", "Ewan", COLLEAGUE);
        head.look("session-book-for");
        head.button("Book them").click();
        assertThat(head.toast()).containsText("Booked: " + COLLEAGUE);
        head.look("session-booked-for");
        for (String name : new String[] {COLLEAGUE, "Amara Osei"}) {
            head.button("Cancel for " + name).click();
            assertThat(head.toast()).containsText("Cancelled for " + name);
            head.settle();
        }
        head.open("school-settings");
        fields.text("Most staff out on one date", "");
        head.page().getByText(Pattern.compile("^Nobody: a place booked")).click();
        head.button("Save").click();
        assertThat(head.toast()).containsText("Saved for Loose Primary School");
    }

    @Test
    void aPlaceGoesFromOneColleagueToAnother() {
        var teacher = stage.visitor(portal()).signInAs("Teacher").open(SWAPPED);
        teacher.button("Book a place").click();
        teacher.sees("You have a place");
        // Without the line at the foot, which axe would take for what the dialog over it stands on.
        teacher.open(SWAPPED);
        teacher.button("Give it to a colleague").click();
        new Fields(teacher).person("Name", "Theo", "Theo Vance");
        teacher.look("session-give-away");
        teacher.button("Hold it out").click();
        teacher.sees("Held out to Theo Vance");
        teacher.look("session-held-out");

        var colleague = stage.visitor(portal()).signInAs("Early career teacher").open(SWAPPED);
        colleague.sees("Amara Osei holds their place out to you");
        colleague.look("session-held-out-to-me");
        colleague.button("Take their place").click();
        colleague.sees("You have a place");
        teacher.open(SWAPPED);
        assertThat(teacher.button("Book a place")).isVisible();
        colleague.button("Cancel my place").click();
        assertThat(colleague.button("Book a place")).isVisible();
    }

    @Test
    void anAdministratorSeesEveryPlaceAndEverySchool() {
        var administrator =
                stage.visitor(portal()).signInAs("Trust administrator").open("training/T3-08");
        administrator.sees("Who has a place");
        administrator.look("session-of-an-administrator");
        administrator
                .page()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Swap"))
                .first()
                .click();
        administrator.look("session-swap");
        administrator.button("Close").click();
        administrator.open("school-settings?school=STK");
        assertThat(administrator.page().locator("#main")).containsText("St Katherine's School");
        administrator.look("school-settings-of-an-administrator");
    }

    private PortalProcess portal() {
        return stage.portal("busy-" + screen.word());
    }
}
