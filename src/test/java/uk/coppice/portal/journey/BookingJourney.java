package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A teacher finds a session between two lessons, books it and takes it back. */
@Journey
class BookingJourney {

    private static final String TITLE = "Instructional coaching";
    private static final String ADDRESS = "training/T3-09";

    private final Screen screen;

    @RegisterExtension
    final Stage stage;

    BookingJourney(Screen screen) {
        this.screen = screen;
        this.stage = new Stage(screen);
    }

    @Test
    void booksInOneTapAndTakesItBack() {
        var visitor = stage.visitor().signInAs("Teacher").open("training");
        visitor.sees("Training");
        visitor.look("training-list");

        row(visitor).getByRole(AriaRole.BUTTON).click();
        assertThat(visitor.toast()).containsText("Booked: " + TITLE);
        assertThat(row(visitor)).containsText("Booked");
        visitor.look("training-list-booked");
        visitor.button("Undo").click();
        assertThat(row(visitor).getByRole(AriaRole.BUTTON)).hasText("Book");

        visitor.link(TITLE).click();
        visitor.sees(TITLE);
        visitor.look("session-open");
        visitor.button("Book a place").click();
        visitor.sees("You have a place");
        assertThat(visitor.toast()).containsText("Booked: " + TITLE);
        visitor.look("session-booked");

        visitor.open("my-record");
        assertThat(visitor.link(TITLE)).isVisible();
        visitor.look("my-record");
        visitor.link(TITLE).click();
        visitor.button("Cancel my place").click();
        assertThat(visitor.toast()).containsText("Your place is cancelled");
        assertThat(visitor.button("Book a place")).isVisible();
        visitor.look("session-cancelled");
        visitor.button("Undo").click();
        visitor.sees("You have a place");

        visitor.button("Cancel my place").click();
        assertThat(visitor.button("Book a place")).isVisible();
        visitor.open("my-record");
        visitor.sees("My record");
        assertThat(visitor.link(TITLE)).hasCount(0);
    }

    @Test
    void theWayBackLeadsToTheSamePlaceInTheCalendar() {
        var visitor = stage.visitor().signInAs("Teacher").open("training?places=left&kind=otp");

        visitor.link(TITLE).click();
        visitor.sees(TITLE);
        visitor.page().locator("a.back").click();

        visitor.sees("Training");
        assertThat(visitor.page()).hasURL(Pattern.compile("training\\?.*places=left"));
    }

    @Test
    void theAddressHoldsTheFilters() {
        var visitor = stage.visitor().signInAs("Teacher").open("training");
        visitor.button("Places left").click();
        assertThat(visitor.button("Places left")).hasAttribute("aria-pressed", "true");
        assertThat(visitor.page()).hasURL(Pattern.compile("places=left"));

        if (screen == Screen.PHONE) {
            visitor.page().locator(".fopen").click();
            assertThat(visitor.page().locator(".filterform:visible")).isVisible();
            visitor.look("filters");
        }
        var panel = visitor.page().locator(".filterform:visible");
        panel.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Network meeting"))
                .check();
        if (screen == Screen.PHONE) {
            visitor.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^Show \\d+ sessions?$")))
                    .click();
        }
        assertThat(visitor.page()).hasURL(Pattern.compile("kind=network"));
        assertThat(visitor.page().locator(".found")).hasText(Pattern.compile("^\\d+ sessions?$"));
        visitor.settle();
        String found = visitor.page().locator(".found").innerText();
        int shown = visitor.page().locator("li.slot").count();
        assertThat(found).startsWith(shown + " session");
        visitor.look("training-list-filtered");

        visitor.page().reload();
        visitor.settle();

        assertThat(visitor.page().locator(".found")).hasText(found);
        assertThat(visitor.page().locator("li.slot")).hasCount(shown);
        assertThat(visitor.button("Places left")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void saysWhatToDoWhenNothingFits() {
        var visitor = stage.visitor().signInAs("Teacher").open("training?q=nosuchword");

        visitor.sees("No session fits");
        visitor.look("training-list-nothing");
        visitor.button("Clear filters").first().click();
        assertThat(visitor.page().locator("li.slot").first()).isVisible();
    }

    @Test
    void theMonthLeadsToASession() {
        var visitor = stage.visitor().signInAs("Teacher").open("training");
        visitor.link("Month").click();
        assertThat(visitor.page().locator("table.month")).isVisible();
        visitor.look("training-month");

        visitor.page().locator(".monthnav a").last().click();
        assertThat(visitor.page()).hasURL(Pattern.compile("month=20\\d\\d-\\d\\d"));
        visitor.settle();
        visitor.look("training-month-next");
        String title = visitor.page().locator("table.month a.ev .en").first().innerText();
        visitor.page().locator("table.month a.ev").first().click();

        visitor.sees(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T3-02 | You are booked elsewhere then | Clashes with Phonics refresher, which you have booked.
            ECT-3 | For early career teachers    | ECTs are booked on these seminars by the induction lead.
            T3-12 | Called off                   | The trust has cancelled this session.
            NOW-1 | This session has started     | If you can still come, ask
            """)
    void whatCannotBeBookedHasItsReason(String code, String heading, String reason) {
        var visitor = stage.visitor().signInAs("Teacher").open("training/" + code);

        visitor.sees(heading);
        assertThat(visitor.page().locator(".book")).containsText(reason);
        assertThat(visitor.button("Book a place")).hasCount(0);
        visitor.look("session-" + code.toLowerCase(Locale.ROOT));
    }

    @Test
    void aFullSessionHasAWaitingList() {
        var visitor = stage.visitor().signInAs("Teacher").open("training/T3-05");

        assertThat(visitor.heading(Pattern.compile("^Full"))).isVisible();
        assertThat(visitor.button("Book a place")).hasCount(0);
        visitor.look("session-full");
        visitor.button("Join the waiting list").click();
        assertThat(visitor.heading(Pattern.compile("^Waiting: .* in line$"))).isVisible();
        visitor.look("session-waiting");

        visitor.button("Leave the waiting list").click();
        assertThat(visitor.toast()).containsText("You left the waiting list");
        assertThat(visitor.heading(Pattern.compile("^Full"))).isVisible();
    }

    @Test
    void anEctSeesTheirSeminarsAndCannotLeaveThem() {
        var visitor = stage.visitor().signInAs("Early career teacher").open("training/ECT-3");

        visitor.sees("You have a place");
        assertThat(visitor.button("Cancel my place")).hasCount(0);
        visitor.look("session-seminar");
        visitor.open("my-record");
        visitor.sees("My record");
        visitor.look("my-record-early-career-teacher");
    }

    @Test
    void theAuditFindsNothingWrong() {
        var visitor = stage.visitor().signInAs("Trust administrator").open("audit");

        assertThat(visitor.heading(Pattern.compile("^All \\d+ promises of booking are kept$")))
                .isVisible();
        visitor.look("audit");
    }

    @Test
    void theKeyboardBooks() {
        var visitor = stage.visitor().signInAs("Teacher").open(ADDRESS);
        var book = visitor.button("Book a place");
        assertThat(book).isVisible();

        tabTo(visitor, book);
        visitor.look("session-keyboard");
        visitor.page().keyboard().press("Enter");
        visitor.sees("You have a place");

        var cancel = visitor.button("Cancel my place");
        tabTo(visitor, cancel);
        visitor.page().keyboard().press("Space");
        assertThat(book).isVisible();
    }

    /** Presses Tab until the keyboard is on a control, and sees that it shows. */
    private static void tabTo(Visitor visitor, Locator control) {
        int steps = 0;
        while (!Boolean.TRUE.equals(control.evaluate("element => element === document.activeElement"))) {
            visitor.page().keyboard().press("Tab");
            assertThat(++steps).as("steps to the control").isLessThan(40);
        }
        assertThat(control).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(control.evaluate("""
                        element => {
                          const style = getComputedStyle(element);
                          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                        }""")).as("focus is drawn").isEqualTo(true);
    }

    private static Locator row(Visitor visitor) {
        return visitor.page().locator("li.slot").filter(new Locator.FilterOptions().setHas(visitor.link(TITLE)));
    }
}
