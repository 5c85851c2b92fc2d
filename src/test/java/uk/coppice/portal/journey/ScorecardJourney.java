package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every figure opens to its working; names are for those who may see them. */
@Journey
class ScorecardJourney {

    @RegisterExtension
    final Stage stage;

    ScorecardJourney(Screen screen) {
        this.stage = new Stage(screen);
    }

    @Test
    void aHeadSeesNamesOfTheirOwnSchoolAlone() {
        var head = stage.visitor().signInAs("Headteacher").open("scorecard");
        head.sees("Plan scorecard");
        head.look("scorecard");

        head.link(Figures.CO_LEADING).click();
        head.sees(Figures.CO_LEADING);
        head.look("scorecard-working");
        var names = openNames(head);
        head.look("scorecard-names-headteacher");

        assertThat(names.allInnerTexts())
                .isNotEmpty()
                .filteredOn(text -> !text.contains("Coxheath Primary School"))
                .as("of other names' staff, only Quinn Fairweather, who works at Coxheath too")
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(text -> text.startsWith("Quinn Fairweather"));
        assertThat(head.page().locator(".working")).containsText("Names of your own school's staff.");
    }

    @Test
    void anAdministratorSeesAllNames() {
        var administrator = stage.visitor().signInAs("Trust administrator").open("scorecard/co-leading");
        administrator.sees(Figures.CO_LEADING);

        var names = openNames(administrator);

        assertThat(names.allInnerTexts())
                .anyMatch(text -> text.contains("Coxheath Primary School"))
                .anyMatch(text -> text.contains("St Katherine's School"));
        administrator.look("scorecard-names-administrator");
        administrator.link("Hide names").click();
        administrator.settle();
        assertThat(administrator.page().locator(".working .names")).hasCount(0);
    }

    @Test
    void theYearBeforeIsOneTapAway() {
        var administrator = stage.visitor().signInAs("Trust administrator").open("scorecard");
        var years = administrator
                .page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Academic year"))
                .getByRole(AriaRole.LINK);
        String last = years.nth(1).innerText();

        years.nth(1).click();

        assertThat(administrator.page()).hasURL(Pattern.compile("year="));
        assertThat(administrator.page().locator("#main .head")).containsText(last + ".");
        administrator.look("scorecard-last-year");
    }

    /** Opens the names behind the first step that has any. */
    private static Locator openNames(Visitor visitor) {
        visitor.page().locator(".working .who-link").first().click();
        var names = visitor.page().locator(".working .names li");
        assertThat(names.first()).isVisible();
        return names;
    }
}
