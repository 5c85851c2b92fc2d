package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff say how it was and how it is. What is sent is final, so this is played on a demo trust of its own. */
@Journey
class SurveyJourney {

    @RegisterExtension
    final Stage stage;

    private final Screen screen;

    SurveyJourney(Screen screen) {
        this.screen = screen;
        this.stage = new Stage(screen);
    }

    @Test
    void aTeacherEvaluatesInTwoTaps() {
        var teacher = visitor().signInAs("Teacher");
        teacher.page().getByText("Say how it was").first().click();
        assertThat(teacher.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(Pattern.compile("^How was .+\\?$"));
        teacher.look("evaluate");
        teacher.page().locator("fieldset").first().getByText("Good", within()).click();
        teacher.button("Send").click();
        teacher.sees("Thank you");
        teacher.look("evaluate-thanks");
    }

    /** A draft outlives a reload; once sent, neither the back button nor the address leads to the answers. */
    @Test
    void aSurveyIsDraftedSentOnceAndForgotten() {
        var teacher = visitor().signInAs("Early career teacher").open("surveys");
        teacher.look("surveys");
        teacher.page().getByText("Answer it").first().click();
        teacher.sees("Mid-year staff survey");
        var first = teacher.page().locator("fieldset").first();
        first.getByText("Agree", within()).click();
        assertThat(teacher.page().getByText("Draft kept on this device only.")).isVisible();
        teacher.look("survey");

        String address = teacher.page().url();
        teacher.page().reload();
        teacher.settle();
        assertThat(first.locator("input:checked")).hasCount(1);
        teacher.button("Send").click();
        teacher.sees("Thank you. Your answers are counted");
        assertThat(teacher.page().getByText(Pattern.compile("^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$")))
                .isVisible();
        teacher.look("survey-thanks");

        teacher.page().navigate(address);
        teacher.settle();
        assertThat(teacher.page().getByText("Your answers are counted. They cannot be changed"))
                .isVisible();
        assertThat(teacher.page().locator("fieldset")).hasCount(0);
    }

    /** The session ends halfway: nothing is sent into the void, nothing is lost, and it can be sent after signing in again. */
    @Test
    void whoIsSignedOutMeanwhileSignsInAgainAndSends() {
        var teacher = visitor().signInAs("Teacher").open("surveys");
        teacher.page().getByText("Answer it").first().click();
        teacher.sees("Mid-year staff survey");
        var first = teacher.page().locator("fieldset").first();
        first.getByText("Agree", within()).click();
        String address = teacher.page().url();

        teacher.loseSession();
        teacher.button("Send").click();
        assertThat(teacher.page().getByText("Not sent: you are signed out.")).isVisible();
        assertThat(teacher.button("Send")).isVisible();
        teacher.link("Sign in again, then send them").click();
        teacher.sees("Sign in");
        teacher.page()
                .locator("vaadin-button")
                .filter(new Locator.FilterOptions()
                        .setHas(teacher.page().getByText("Teacher", new Page.GetByTextOptions().setExact(true))))
                .click();
        teacher.page().waitForURL(address);
        teacher.settle();

        assertThat(teacher.page().getByText("These answers are not sent yet.")).isVisible();
        assertThat(first.locator("input:checked")).hasCount(1);
        teacher.button("Send").click();
        teacher.sees("Thank you. Your answers are counted");
    }

    @Test
    void leadersSeeResultsOfClosedSurveysAlone() {
        var administrator = visitor().signInAs("Trust administrator").open("survey-results");
        administrator.look("survey-results");
        administrator.link("Mid-year staff survey 2026").click();
        administrator.settle();
        assertThat(administrator.page().getByText("Not shown").first()).isVisible();
        administrator.look("survey-result");
    }

    @Test
    void everybodyReadsWhatIsStored() {
        var anybody = visitor().open("surveys/what-we-store");
        anybody.sees("What we store about your answer");
        anybody.look("what-we-store");
    }

    private Visitor visitor() {
        return stage.visitor(stage.portal("survey-" + screen.word()));
    }

    private static Locator.GetByTextOptions within() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
