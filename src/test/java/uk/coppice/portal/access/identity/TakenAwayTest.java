package uk.coppice.portal.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.access.SignInRefusal;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.provider.Account;
import uk.coppice.portal.access.session.SignInSessions;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class TakenAwayTest {

    private static final String EMAIL = "amy@willow.example";

    private final Identities identities;
    private final IdentityDesk desk;
    private final SignInSessions sessions;
    private final TestTrust trust;

    TakenAwayTest(Identities identities, IdentityDesk desk, SignInSessions sessions, TestTrust trust) {
        this.identities = identities;
        this.desk = desk;
        this.sessions = sessions;
        this.trust = trust;
    }

    /** How an administrator ends the sessions of somebody else. */
    @Test
    void anAccountThatIsTakenAwayIsSignedOutEverywhere() {
        long amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        trust.email(amy, EMAIL);
        Acting.asNobody();
        var account = new Account(
                "google",
                "https://accounts.google.com",
                "1",
                Optional.of(EMAIL),
                SignInRefusal.UNVERIFIED,
                EMAIL,
                "Amy Adams");
        var viewer = ((Admission.Admitted) identities.admit(account)).viewer();
        String phone = sessions.open(viewer, SignInWay.PROVIDER, "google", "Chrome on Android");
        String desktop = sessions.open(viewer, SignInWay.PROVIDER, "google", "Firefox on Windows");
        assertThat(sessions.check(phone, true)).isPresent();
        Acting.asAdministrator();

        desk.undo(desk.list("", 10).getFirst().id());

        assertThat(sessions.check(phone, true)).isEmpty();
        assertThat(sessions.check(desktop, true)).isEmpty();
    }
}
