package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A teacher who has the session open twice, and one who presses twice. */
@Journey
class TabsJourney {

    private static final String TITLE = "Instructional coaching";
    private static final String ADDRESS = "training/T3-09";

    private final Screen screen;

    @RegisterExtension
    final Stage stage;

    TabsJourney(Screen screen) {
        this.screen = screen;
        this.stage = new Stage(screen);
    }

    @Test
    void whatWasDoneInOneTabIsSaidInTheOther() {
        var one = stage.visitor(portal()).signInAs("Teacher").open(ADDRESS);
        var other = one.tab().open(ADDRESS);
        assertThat(other.button("Book a place")).isVisible();

        one.button("Book a place").click();
        one.sees("You have a place");
        other.button("Book a place").click();
        assertThat(other.toast()).containsText("You are booked already: " + TITLE);
        assertThat(other.button("Undo")).hasCount(0);
        other.sees("You have a place");

        one.button("Cancel my place").click();
        assertThat(one.button("Book a place")).isVisible();
        other.button("Cancel my place").click();
        assertThat(other.toast()).containsText("You have no place any more");
        assertThat(other.button("Book a place")).isVisible();
    }

    @Test
    void aDoubleTapBooksOnce() {
        var teacher = stage.visitor(portal()).signInAs("Teacher").open(ADDRESS);
        String left = places(teacher);
        teacher.button("Book a place").dblclick();
        teacher.sees("You have a place");
        teacher.button("Cancel my place").click();
        assertThat(teacher.button("Book a place")).isVisible();
        org.assertj.core.api.Assertions.assertThat(places(teacher)).isEqualTo(left);

        teacher.open("training");
        var row = teacher.page().locator("li.slot").filter(new Locator.FilterOptions().setHas(teacher.link(TITLE)));
        row.getByRole(AriaRole.BUTTON).dblclick();
        assertThat(row).containsText("Booked");
        teacher.open("my-record");
        assertThat(teacher.link(TITLE)).hasCount(1);
        teacher.open(ADDRESS);
        teacher.button("Cancel my place").click();
        assertThat(teacher.button("Book a place")).isVisible();
        org.assertj.core.api.Assertions.assertThat(places(teacher)).isEqualTo(left);
    }

    /** How many are left, as the page says. */
    private static String places(Visitor visitor) {
        visitor.settle();
        return visitor.page().locator(".book").innerText();
    }

    private PortalProcess portal() {
        return stage.portal("busy-" + screen.word());
    }
}
