package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes in, what they are offered, what is kept from them, and that they are gone when they leave. */
@Journey
class SignInJourney {

    /** What everybody has. */
    private static final String MENU =
            "Home, Training, My record, %sSurveys, Ask for a topic, Inquiries, Calendar and mail, Staff, Resources";

    private final Screen screen;

    @RegisterExtension
    final Stage stage;

    SignInJourney(Screen screen) {
        this.screen = screen;
        this.stage = new Stage(screen);
    }

    @Test
    void offersThePeopleOfTheDemoTrust() {
        var visitor = stage.visitor().open("");

        visitor.sees("Sign in");
        assertThat(visitor.page().locator(".persona .role")).hasText(new String[] {
            "Teacher",
            "Early career teacher",
            "Session lead",
            "Headteacher",
            "ECT lead",
            "Human resources",
            "Trust administrator",
            "Training administrator",
            "Trustee",
            "Data protection officer"
        });
        visitor.look("sign-in");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Teacher              | My offers,  |
            Early career teacher | Induction,  |
            Session lead         | My offers,  | , ECTs
            Headteacher          |             | , Requests, Scorecard, Survey results, Training records, ECTs, Leavers, \
                                                 Progression offers, Cover and approval, Term dates
            ECT lead             |             | , Scorecard, Survey results, ECTs
            Human resources      |             | , Scorecard, Survey results, Leavers, Progression offers, \
                                                 Data requests, Erasure
            Trust administrator  |             | , Requests, Scorecard, Survey results, Training records, ECTs, \
                                                 Leavers, Cover and approval, Term dates, Questionnaires, \
                                                 Survey comments, Survey planning, Schools, Data requests, \
                                                 Audit trail, Retention, Import files, Roles, Sign-ins, \
                                                 Booking audit, Mail
            """)
    void everyRoleHasItsMenu(String role, @Nullable String own, @Nullable String more) {
        var visitor = stage.visitor().signInAs(role);

        assertThat(visitor.heading(Pattern.compile(" to do"))).isVisible();
        visitor.look("home-" + role.toLowerCase(Locale.ROOT).replace(' ', '-'));
        openMenu(visitor);
        assertThat(visitor.page().locator(navigation() + " .links a"))
                .hasText((MENU.formatted(own == null ? "" : own + " ") + (more == null ? "" : more)).split(",\\s+"));
        assertThat(visitor.page().locator(navigation() + " .links a[aria-current=page]"))
                .hasText("Home");
        if (screen == Screen.PHONE && role.equals("Headteacher")) {
            visitor.look("menu");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "scorecard/co-leading, not-for-you",
        "training/T3-06/register, not-for-you-register",
        "import, not-for-you-import"
    })
    void aTeacherIsToldWhatIsNotForThem(String address, String picture) {
        var visitor = stage.visitor().signInAs("Teacher").open(address);

        visitor.sees("This page is not for you");
        assertThat(visitor.page()).hasTitle("This page is not for you – Coppice portal");
        visitor.look(picture);
        visitor.link("Go to the first page").click();
        assertThat(visitor.heading(Pattern.compile(" to do"))).isVisible();
    }

    @Test
    void unknownAddressesSaySo() {
        var visitor = stage.visitor().signInAs("Teacher").open("training/NONE");

        visitor.sees("There is no such page");
        assertThat(visitor.page()).hasTitle("There is no such page – Coppice portal");
        visitor.look("no-such-page");
    }

    @Test
    void aStrangerSeesNothing() {
        var visitor = stage.visitor();

        for (String address : new String[] {"training", "my-record", "scorecard", "training/T3-01"}) {
            visitor.open(address);
            visitor.sees("Sign in");
        }
    }

    @Test
    void whoSignsOutIsGone() {
        var visitor = stage.visitor().signInAs("Teacher").open("my-record");
        visitor.sees("My record");

        openMenu(visitor);
        visitor.page()
                .locator(screen == Screen.PHONE ? ".menu-content vaadin-button" : ".side .signout")
                .click();
        visitor.sees("Sign in");
        visitor.page().goBack();

        visitor.sees("Sign in");
        assertThat(visitor.heading("My record")).hasCount(0);
    }

    @Test
    void theKeyboardSkipsTheMenu() {
        var visitor = stage.visitor().signInAs("Teacher").open("training");

        visitor.page().keyboard().press("Tab");
        assertThat(visitor.link("Skip to content")).isFocused();
        assertThat(visitor.link("Skip to content")).isInViewport();
        visitor.page().keyboard().press("Enter");
        assertThat(visitor.page().locator("#main")).isFocused();
    }

    private void openMenu(Visitor visitor) {
        if (screen == Screen.PHONE) {
            visitor.page().locator(".foot vaadin-button").click();
            assertThat(visitor.page().locator(".menu-content")).isVisible();
        }
    }

    private String navigation() {
        return screen == Screen.PHONE ? ".menu-content" : ".side";
    }
}
