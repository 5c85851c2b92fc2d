package uk.coppice.portal.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** From the button to the session, with a provider that says what it is told to. */
@ViewTest
class ProviderSignInTest extends ProviderCase {

    private static final String PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";

    ProviderSignInTest(WebApplicationContext portal, TestTrust trust, TestClock clock, JdbcClient jdbc) {
        super(portal, trust, clock, jdbc);
    }

    @Test
    void microsoftLetsAMemberOfStaffIn() throws Exception {
        assertThat(signIn("entra", entra(Map.of()))).isEqualTo("/");

        assertThat(viewer().personId()).isEqualTo(amy);
        assertThat(status("/nowhere")).as("let through").isNotEqualTo(302);
    }

    @Test
    void googleAndOthersDoToo() throws Exception {
        assertThat(signIn("google", google(Map.of()))).isEqualTo("/");
        assertThat(viewer().personId()).isEqualTo(amy);
        session = new MockHttpSession();
        long ben = trust.teacher("Ben Brown", willow);
        trust.email(ben, "ben@willow.example");
        assertThat(signIn("other", google(Map.of("sub", "77", "email", "ben@willow.example"))))
                .isEqualTo("/");
        assertThat(viewer().personId()).isEqualTo(ben);
    }

    @Test
    void asksWithStateNonceAndProofKeyAndLetsChooseTheAccount() throws Exception {
        var query = UriComponentsBuilder.fromUriString(begin("google")).build().getQueryParams();

        assertThat(query.keySet()).contains("state", "nonce", "code_challenge", "prompt", "redirect_uri");
        assertThat(query.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(query.getFirst("prompt")).isEqualTo("select_account");
        assertThat(query.getFirst("hd")).isEqualTo("willow.example");
        assertThat(query.getFirst("response_type")).isEqualTo("code");
    }

    @ParameterizedTest
    @CsvSource({
        "entra, tid, " + PERSONAL + ", wrong-account",
        "entra, tid, 31111111-2222-3333-4444-555555555555, wrong-account",
        "entra, tid, " + OTHER_TENANT + ", failed",
        "entra, idp, https://sts.windows.net/31111111-2222-3333-4444-555555555555/, wrong-account",
        "entra, acct, 1, wrong-account",
        "entra, acct, '', failed",
        "entra, oid, '', failed",
        "entra, iss, https://evil.example, failed",
        "entra, xms_edov, false, unverified",
        "entra, email, pupil@willow.example, no-record",
        "google, hd, '', wrong-account",
        "google, hd, other.example, wrong-account",
        "google, email_verified, false, unverified",
        "google, email, '', unverified",
        "google, iss, https://evil.example, failed",
        "google, aud, somebody-else, failed",
        "google, nonce, replayed, failed",
        "google, nonce, '', failed",
        "other, email, amy@elsewhere.example, wrong-account",
        "other, sub, '', failed"
    })
    void turnsAway(String provider, String claim, String value, String why) throws Exception {
        var claims = new HashMap<>(provider.equals("entra") ? entra(Map.of()) : google(Map.of()));
        if (value.isEmpty() && !claim.equals("nonce") && !claim.equals("sub")) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }

        String page = signIn(provider, claims);

        assertThat(page).isEqualTo(why.isEmpty() ? "/" : "/sign-in/refused/" + why);
        assertNobodySignedIn();
    }

    @Test
    void theHostedDomainOfTheRequestCountsForNothing() throws Exception {
        var claims = google(Map.of());
        claims.remove("hd");
        PROVIDER.next("google", claims, 60);
        String back = PROVIDER.signIn(begin("google")).toString() + "&hd=willow.example";

        assertThat(come(URI.create(back))).isEqualTo("/sign-in/refused/wrong-account");
        assertNobodySignedIn();
    }

    @Test
    void anExpiredTokenIsNone() throws Exception {
        PROVIDER.next("google", google(Map.of()), -120);

        assertThat(come(PROVIDER.signIn(begin("google")))).isEqualTo("/sign-in/refused/failed");
        assertNobodySignedIn();
    }

    @Test
    void anAnswerCountsOnceAndInItsOwnBrowser() throws Exception {
        PROVIDER.next("google", google(Map.of()), 60);
        var back = PROVIDER.signIn(begin("google"));
        var mine = session;
        session = new MockHttpSession();
        assertThat(come(back)).as("in another browser").isEqualTo("/sign-in/refused/failed");
        assertNobodySignedIn();
        session = mine;
        assertThat(come(back)).isEqualTo("/");
        assertThat(come(back)).as("again").isEqualTo("/sign-in/refused/failed");
    }

    @Test
    void whoGivesUpAtTheProviderIsBackAtTheBeginning() throws Exception {
        String state = Objects.requireNonNull(UriComponentsBuilder.fromUriString(begin("google"))
                .build()
                .getQueryParams()
                .getFirst("state"));

        assertThat(come(URI.create("http://localhost/login/oauth2/code/google?error=access_denied&state=" + state)))
                .isEqualTo("/sign-in");
    }

    @Test
    void aNewKeyIsAskedForAndAnUnknownOneTrustedNever() throws Exception {
        var first = MockProvider.key("first");
        var second = MockProvider.key("second");
        PROVIDER.publish(first);
        assertThat(signedWith(first)).isEqualTo("/");
        session = new MockHttpSession();
        assertThat(signedWith(second)).as("not published").isEqualTo("/sign-in/refused/failed");
        PROVIDER.publish(second);
        assertThat(signedWith(second)).isEqualTo("/");
        session = new MockHttpSession();
        assertThat(signedWith(MockProvider.key("second")))
                .as("a forged one of the same name")
                .isEqualTo("/sign-in/refused/failed");
    }

    @Test
    void aProviderThatIsDownOrSilentIsSaidToBeSo() throws Exception {
        assertThat(startOf("down")).isEqualTo("/sign-in/refused/unreachable");
        assertThat(startOf("slow")).isEqualTo("/sign-in/refused/unreachable");
        assertThat(startOf("nonsense")).isEqualTo("/sign-in/refused/failed");
        for (var fault : List.of(MockProvider.Fault.TOKEN, MockProvider.Fault.KEYS)) {
            PROVIDER.fail(MockProvider.Fault.NONE);
            var back = PROVIDER.signIn(begin("entra"));
            PROVIDER.fail(fault);
            if (fault == MockProvider.Fault.KEYS) {
                PROVIDER.nextSignedWith(
                        MockProvider.key("never seen"),
                        MockProvider.claims(Map.of()).build());
            }
            assertThat(come(back)).isEqualTo("/sign-in/refused/unreachable");
        }
        assertNobodySignedIn();
    }

    @Test
    void aChangedAddressAtTheProviderChangesNothing() throws Exception {
        signIn("google", google(Map.of()));
        session = new MockHttpSession();

        assertThat(signIn("google", google(Map.of("email", "amy.brown@willow.example", "name", "Amy Brown"))))
                .isEqualTo("/");
        assertThat(viewer().personId()).isEqualTo(amy);
        session = new MockHttpSession();
        assertThat(signIn("google", google(Map.of("sub", "2")))).isEqualTo("/sign-in/refused/record-taken");
    }

    private String signedWith(com.nimbusds.jose.jwk.RSAKey key) throws Exception {
        String to = begin("google");
        var back = PROVIDER.signIn(to);
        String nonce = Objects.requireNonNull(
                UriComponentsBuilder.fromUriString(to).build().getQueryParams().getFirst("nonce"));
        PROVIDER.nextSignedWith(
                key,
                MockProvider.claims(google(Map.of("nonce", nonce, "iss", PROVIDER.address() + "/google", "sub", "1")))
                        .audience("portal")
                        .build());
        return come(back);
    }
}
