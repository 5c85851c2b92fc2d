package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Looking for something by typing: the list follows, the keyboard stays in the field, and nothing typed is lost. */
@Journey
class SearchJourney {

    /** A little longer than a field waits before it tells the server, so an answer comes while the next letter is typed. */
    private static final double SLOWLY = 430;

    private static final double QUICKLY = 25;

    /** A page with a field to look for something. */
    private record Search(String path, String label, String parameter) {}

    private static final List<Search> OF_THE_ADMINISTRATOR = List.of(
            new Search("staff", "Name or staff number", "q"),
            new Search("training-records", "Name or staff number", "q"),
            new Search("mail", "Find a mail", "q"),
            new Search("resources", "Find", "text"),
            new Search("topics", "Search", "search"),
            new Search("inductions", "Name or staff number", "q"),
            new Search("inquiries", "Question, code or author", "text"),
            new Search("findings", "Words or author", "text"));

    private static final List<Search> OF_HUMAN_RESOURCES = List.of(new Search("offers", "Name or staff number", "q"));

    private static final List<Search> OF_ANYBODY = List.of(
            new Search("open", "Search by title", "search"),
            new Search("open/findings", "Words in the question", "text"));

    @RegisterExtension
    final Stage stage;

    SearchJourney(Screen screen) {
        this.stage = new Stage(screen);
    }

    @Test
    void theAdministratorGoesOnTyping() {
        var administrator = stage.visitor().signInAs("Trust administrator");
        OF_THE_ADMINISTRATOR.forEach(search -> type(administrator, search));
    }

    @Test
    void humanResourcesGoOnTyping() {
        var hr = stage.visitor().signInAs("Human resources");
        OF_HUMAN_RESOURCES.forEach(search -> type(hr, search));
    }

    @Test
    void anybodyGoesOnTyping() {
        var anybody = stage.visitor();
        OF_ANYBODY.forEach(search -> type(anybody, search));
    }

    /** What is typed is one step of the browser's history, each choice another. */
    @Test
    void backLeadsThroughChoicesAndNotThroughLetters() {
        var administrator = stage.visitor().signInAs("Trust administrator").open("topics");
        administrator.open("staff");
        var page = administrator.page();
        var field = field(administrator, "Name or staff number");
        field.click();
        page.keyboard().type("th", new Keyboard.TypeOptions().setDelay(SLOWLY));
        assertThat(page).hasURL(Pattern.compile("staff\\?q=th$"));
        new Fields(administrator).select("Staff group", "Teacher");
        assertThat(page).hasURL(Pattern.compile("group=teacher"));

        page.goBack();
        assertThat(page).hasURL(Pattern.compile("staff\\?q=th$"));
        assertThat(field).hasValue("th");
        administrator.settle();
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("topics$"));
        page.goForward();
        assertThat(page).hasURL(Pattern.compile("staff\\?q=th$"));
        assertThat(field(administrator, "Name or staff number")).hasValue("th");
        page.goForward();
        assertThat(page).hasURL(Pattern.compile("group=teacher"));
    }

    /** First slowly, so that answers come in between, then quickly, then in the midst of what is there. */
    private static void type(Visitor visitor, Search search) {
        visitor.open(search.path());
        var page = visitor.page();
        var field = field(visitor, search.label());
        field.click();
        page.keyboard().type("re ", new Keyboard.TypeOptions().setDelay(SLOWLY));
        page.keyboard().type("adin", new Keyboard.TypeOptions().setDelay(QUICKLY));
        assertThat(field).hasValue("re adin");
        assertThat(page).hasURL(Pattern.compile(search.parameter() + "=re(\\+|%20)adin"));
        visitor.settle();
        assertThat(field).isFocused();
        assertThat(field).hasValue("re adin");
        assertThat(caret(field)).as("caret at " + search.path()).isEqualTo(7);

        List.of("ArrowLeft", "ArrowLeft").forEach(key -> page.keyboard().press(key));
        page.keyboard().type("xy", new Keyboard.TypeOptions().setDelay(SLOWLY));
        assertThat(page).hasURL(Pattern.compile(search.parameter() + "=re(\\+|%20)adxyin"));
        visitor.settle();
        assertThat(field).isFocused();
        assertThat(field).hasValue("re adxyin");
        assertThat(caret(field)).as("caret at " + search.path()).isEqualTo(7);
    }

    private static Locator field(Visitor visitor, String label) {
        return visitor.page().locator("main").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Object caret(Locator field) {
        return field.evaluate("field => field.selectionStart");
    }
}
