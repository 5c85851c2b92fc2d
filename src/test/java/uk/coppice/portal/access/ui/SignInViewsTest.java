package uk.coppice.portal.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.platform.ui.UnsentText;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class SignInViewsTest {

    private final Browser browser;
    private final TestTrust trust;

    SignInViewsTest(Browser browser, TestTrust trust) {
        this.browser = browser;
        this.trust = trust;
    }

    @Test
    void overARealTrustThereIsNoPersona() {
        trust.holds(Installation.Kind.TRUST);
        Acting.asNobody();
        browser.open("sign-in");

        assertThat(_find(Button.class)).isEmpty();
        assertThat(Screen.words()).contains("Ask the person who runs this portal for a sign-in link");
    }

    @Test
    void whoWasSignedOutReadsWhenThatHappens() {
        Acting.asNobody();
        browser.open("sign-in");

        assertThat(_get(UnsentText.class).getElement().getAttribute("why"))
                .isEqualTo("That happens after 4 hours without doing anything, 12 hours after signing in, and when the "
                        + "portal is started again.");
    }

    @Test
    void anEmptyPortalHasNoPersonaEither() {
        Acting.asNobody();
        browser.open("sign-in");

        assertThat(_find(Button.class)).isEmpty();
    }

    @Test
    void theDemoOffersItsPersonas() {
        trust.holds(Installation.Kind.DEMO);
        Acting.asNobody();
        browser.open("sign-in");

        assertThat(Screen.words())
                .contains("This is the demo trust")
                .containsSubsequence(
                        "Teacher", "Early career teacher", "Session lead", "Headteacher", "Trust administrator");
    }

    @Test
    void aLinkWithoutASecretSignsNobodyIn() {
        Acting.asNobody();
        browser.open("sign-in/link");
        Screen.press("Sign in");

        assertThat(Screen.words()).contains("This link no longer works", "You are not signed in.");
    }
}
