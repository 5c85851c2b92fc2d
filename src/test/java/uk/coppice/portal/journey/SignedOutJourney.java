package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The session ends under an open page: people are told so, come back to where they were, and lose no text. */
@Journey
class SignedOutJourney {

    private static final String TYPED = "Helping pupils who read at home in another language, step by step.";

    @RegisterExtension
    final Stage stage;

    SignedOutJourney(Screen screen) {
        this.stage = new Stage(screen);
    }

    @Test
    void whatWasTypedIsGivenBackAfterSigningInAgain() {
        var teacher = typesAndIsSignedOut();
        assertThat(teacher.page().getByText("You were signed out."))
                .containsText("after 4 hours without doing anything");
        assertThat(teacher.page().getByText("You were signed out.")).containsText("you get it back");
        teacher.look("signed-out-meanwhile");

        signInAgain(teacher, "Teacher");
        assertThat(kept(teacher)).hasValue(TYPED);
        assertThat(teacher.page().getByLabel("What you would like to be able to do"))
                .isVisible();
        teacher.look("text-given-back");
        teacher.page().reload();
        assertThat(kept(teacher)).hasValue(TYPED);
        teacher.button("Clear it").click();
        assertThat(kept(teacher)).hasCount(0);
        teacher.page().reload();
        teacher.settle();
        assertThat(kept(teacher)).hasCount(0);
    }

    @Test
    void whoeverElseSignsInThereIsNotShownIt() {
        var teacher = typesAndIsSignedOut();

        signInAgain(teacher, "Session lead");
        assertThat(kept(teacher)).hasCount(0);
        assertThat((String) teacher.page().evaluate("JSON.stringify(sessionStorage)"))
                .doesNotContain("read at home");
    }

    /** The phone slept: still signed in, but the page was put away. Whoever taps then is told that it was not done. */
    @Test
    void aTapOnAPageThatWasPutAwayIsNotLostInSilence() {
        var teacher = stage.visitor().signInAs("Teacher").open("topics");
        teacher.putAway();

        teacher.button("Ask for a topic").click();
        assertThat(teacher.page().getByText("This page was open for too long, so it was loaded again."))
                .isVisible();
        teacher.sees("What would you like training on?");
        teacher.look("page-loaded-again");
    }

    private Visitor typesAndIsSignedOut() {
        var teacher = stage.visitor().signInAs("Teacher").open("topics");
        teacher.button("Ask for a topic").click();
        teacher.page().locator("vaadin-dialog textarea").fill(TYPED);
        teacher.loseSession();
        teacher.button("Ask for it").click();
        teacher.sees("Sign in");
        return teacher;
    }

    private static void signInAgain(Visitor visitor, String role) {
        visitor.page()
                .locator("vaadin-button")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page().getByText(role, new Page.GetByTextOptions().setExact(true))))
                .click();
        visitor.page().waitForURL("**/topics");
        visitor.settle();
    }

    private static Locator kept(Visitor visitor) {
        return visitor.page().locator("unsent-text textarea");
    }
}
