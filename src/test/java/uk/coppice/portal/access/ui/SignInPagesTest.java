package uk.coppice.portal.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.access.SignInRefusal;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.breakglass.BreakGlass;
import uk.coppice.portal.access.identity.Identities;
import uk.coppice.portal.access.provider.Account;
import uk.coppice.portal.access.session.SignInSessions;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** The pages around signing in, for whom they are. */
@ViewTest
class SignInPagesTest {

    private final Browser browser;
    private final TestTrust trust;
    private final SignInSessions sessions;
    private final Identities identities;
    private final BreakGlass breakGlass;
    private final JdbcClient jdbc;
    private long amy;

    SignInPagesTest(
            Browser browser,
            TestTrust trust,
            SignInSessions sessions,
            Identities identities,
            BreakGlass breakGlass,
            JdbcClient jdbc) {
        this.browser = browser;
        this.trust = trust;
        this.sessions = sessions;
        this.identities = identities;
        this.breakGlass = breakGlass;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void staff() {
        amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        trust.email(amy, "amy@willow.example");
    }

    @ParameterizedTest
    @EnumSource(SignInRefusal.class)
    void everyRefusalSaysWhatIsSoAndWhatToDo(SignInRefusal why) {
        Acting.asNobody();
        browser.open("sign-in/refused/" + why.code());

        assertThat(Screen.words()).contains(why.heading(), why.words(), why.way());
        assertThat(_find(Anchor.class).stream().filter(Anchor::isVisible).map(Anchor::getHref))
                .contains("sign-in")
                .doesNotContain("sign-in/break-glass");
    }

    @Test
    void anAddressThatSomebodyMadeUpSaysNothingOfTheirs() {
        Acting.asNobody();
        browser.open("sign-in/refused/Your-password-please");

        assertThat(Screen.words()).contains("That sign-in did not work").doesNotContain("password-please");
    }

    @Test
    void whenNoProviderAnswersTheBreakGlassPageIsOffered() {
        breakGlass.turnOn();
        Acting.asNobody();
        browser.open("sign-in/refused/unreachable");

        assertThat(_find(Anchor.class).stream().filter(Anchor::isVisible).map(Anchor::getHref))
                .contains("sign-in/break-glass");
    }

    @Test
    void signedOutIsSaid() {
        Acting.asNobody();
        browser.open("sign-in/out?still-at=nonsense");

        assertThat(Screen.words()).contains("You are signed out").doesNotContain("nonsense");
    }

    @Test
    void thereIsNoBreakGlassPageWhileItIsOff() {
        Acting.asNobody();
        browser.open("sign-in/break-glass");

        assertThat(Screen.words()).contains("There is no such page");
    }

    @Test
    void aWrongPhraseSignsNobodyIn() {
        breakGlass.turnOn();
        Acting.asNobody();
        browser.open("sign-in/break-glass");
        _setValue(_get(PasswordField.class), "AAAAA-AAAAA-AAAAA-AAAAA");
        _setValue(_get(TextField.class), "123456");
        Screen.press("Sign in");

        assertThat(Screen.words()).contains("You are not signed in");
        assertThat(count("sign_in_session")).isZero();
    }

    @Test
    void oneSeesWhereOneIsSignedIn() {
        var viewer = new Viewer(amy, "Amy Adams", java.util.Set.of(Roles.STAFF), java.util.Set.of());
        sessions.open(viewer, SignInWay.LINK, null, "Chrome on Android");
        sessions.open(viewer, SignInWay.DEMO, null, "Edge on Windows");
        browser.open(viewer, "account/sign-ins");

        assertThat(Screen.words())
                .contains(
                        "You are signed in at 2 places", "Chrome on Android", "Edge on Windows", "By a one-time link");
        Screen.press("Sign out everywhere else");
        assertThat(Screen.words()).contains("You are signed in here only").doesNotContain("Edge on Windows");
        assertThat(count("sign_in_session WHERE ended_at IS NULL")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.STAFF, Roles.SCHOOL_LEADER, Roles.HR, Roles.ECT_LEAD, Roles.CENTRAL_TEAM})
    void accountsAreForAdministratorsAlone(String role) {
        Acting.as(new Viewer(
                amy, "Amy Adams", new java.util.HashSet<>(java.util.List.of(Roles.STAFF, role)), java.util.Set.of()));
        browser.open("sign-ins");

        assertThat(Screen.words()).contains("This page is not for you");
    }

    @Test
    void anAdministratorSeesAccountsAndTakesOneAway() {
        identities.admit(account("1"));
        identities.admit(account("2"));
        Acting.asAdministrator();
        browser.open("sign-ins");

        assertThat(Screen.words())
                .contains("1 thing to look at", "Turned away: Amy, amy@willow.example", "1 account is bound")
                .contains("Amy Adams", "It is off.");
        Screen.press("Mark as done");
        assertThat(Screen.words()).doesNotContain("Turned away");
        Screen.press("Take the account away");
        var dialog = _get(ConfirmDialog.class);
        com.vaadin.flow.component.ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));

        assertThat(Screen.words()).contains("No account yet");
        assertThat(count("sign_in_identity WHERE undone = 0")).isZero();
    }

    private static Account account(String subject) {
        return new Account(
                "google",
                "https://accounts.google.com",
                subject,
                Optional.of("amy@willow.example"),
                SignInRefusal.UNVERIFIED,
                "amy@willow.example",
                "Amy");
    }

    private int count(String of) {
        return jdbc.sql("SELECT COUNT(*) FROM " + of).query(Integer.class).single();
    }
}
