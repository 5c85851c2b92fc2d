package uk.coppice.portal.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

/** A portal with providers that say what they are told to, and a browser that is only played. */
abstract class ProviderCase {

    static final String TENANT = "11111111-2222-3333-4444-555555555555";
    static final String OTHER_TENANT = "21111111-2222-3333-4444-555555555555";
    static final MockProvider PROVIDER = new MockProvider();
    static final ServerSocket SILENT = silent();
    static final String EMAIL = "amy@willow.example";

    final MockMvc web;
    final TestTrust trust;
    final TestClock clock;
    final JdbcClient jdbc;
    MockHttpSession session = new MockHttpSession();
    long willow;
    long amy;

    ProviderCase(WebApplicationContext portal, TestTrust trust, TestClock clock, JdbcClient jdbc) {
        this.web = MockMvcBuilders.webAppContextSetup(portal)
                .apply(springSecurity())
                .build();
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry settings) {
        provider(settings, "entra", "entra", PROVIDER.address() + "/{tenantid}");
        settings.add("portal.sign-in.providers.entra.tenants", () -> TENANT + "," + OTHER_TENANT);
        provider(settings, "google", "google", PROVIDER.address() + "/google");
        settings.add("portal.sign-in.providers.google.domains", () -> "willow.example");
        provider(settings, "other", "openid", PROVIDER.address() + "/other");
        settings.add("portal.sign-in.providers.other.domains", () -> "willow.example");
        provider(settings, "down", "openid", "http://localhost:1");
        settings.add("portal.sign-in.providers.down.domains", () -> "willow.example");
        provider(settings, "slow", "openid", "http://localhost:" + SILENT.getLocalPort());
        settings.add("portal.sign-in.providers.slow.domains", () -> "willow.example");
        settings.add("portal.sign-in.patience", () -> "2s");
    }

    static void provider(DynamicPropertyRegistry settings, String key, String kind, String issuer) {
        String at = "portal.sign-in.providers." + key + ".";
        settings.add(at + "kind", () -> kind);
        settings.add(at + "client-id", () -> "portal");
        settings.add(at + "client-secret", () -> "for this test");
        settings.add(at + "issuer", () -> issuer);
    }

    @BeforeEach
    void staff() {
        Acting.asNobody();
        PROVIDER.fail(MockProvider.Fault.NONE);
        PROVIDER.publish(null);
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        trust.email(amy, EMAIL);
    }

    String signIn(String provider, Map<String, Object> claims) throws Exception {
        String to = begin(provider);
        PROVIDER.next(provider.equals("entra") ? "organizations" : provider, claims, 60);
        return come(PROVIDER.signIn(to));
    }

    /** Where the button leads. */
    String begin(String provider) throws Exception {
        String to = startOf(provider);
        assertThat(to).startsWith(PROVIDER.address());
        return to;
    }

    String startOf(String provider) throws Exception {
        return Objects.requireNonNull(
                web.perform(get("/oauth2/authorization/" + provider).session(session))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    /** Comes back from the provider, and where that leads. */
    String come(URI back) throws Exception {
        var result = web.perform(get(back).session(session)).andReturn();
        if (result.getRequest().getSession(false) instanceof MockHttpSession now) {
            session = now;
        }
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    /** How a request for a page is answered: 302 for whoever has to sign in first. */
    int status(String page) throws Exception {
        try {
            return web.perform(get(page).session(session))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (ServletException letThrough) { // to Vaadin, which is not there
            return 200;
        }
    }

    Viewer viewer() {
        return (Viewer) Objects.requireNonNull(authentication().getPrincipal());
    }

    Authentication authentication() {
        var context = (SecurityContext) Objects.requireNonNull(
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        return Objects.requireNonNull(context.getAuthentication());
    }

    void assertNobodySignedIn() throws Exception {
        assertThat(session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .isNull();
        assertThat(status("/nowhere")).isEqualTo(302);
        assertThat(jdbc.sql("SELECT (SELECT COUNT(*) FROM sign_in_session) + (SELECT COUNT(*) FROM sign_in_identity)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    static Map<String, Object> entra(Map<String, Object> others) {
        return with(
                Map.of(
                        "iss",
                        PROVIDER.address() + "/" + TENANT,
                        "tid",
                        TENANT,
                        "oid",
                        "object-1",
                        "acct",
                        0,
                        "email",
                        EMAIL,
                        "xms_edov",
                        true),
                others);
    }

    static Map<String, Object> google(Map<String, Object> others) {
        return with(
                Map.of(
                        "sub", "1",
                        "hd", "willow.example",
                        "email", EMAIL,
                        "email_verified", true,
                        "name", "Amy Adams"),
                others);
    }

    static Map<String, Object> with(Map<String, Object> claims, Map<String, Object> others) {
        var all = new HashMap<>(claims);
        all.putAll(others);
        return all;
    }

    /** Takes connections and says nothing. */
    static ServerSocket silent() {
        try {
            return new ServerSocket(0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
