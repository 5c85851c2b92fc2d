package uk.coppice.portal.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriUtils;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** What becomes of a session that a provider has begun, up to signing out at both. */
@ViewTest
class ProviderSessionTest extends ProviderCase {

    ProviderSessionTest(WebApplicationContext portal, TestTrust trust, TestClock clock, JdbcClient jdbc) {
        super(portal, trust, clock, jdbc);
    }

    @Test
    void whoSignsOutIsGoneHereAndSentToTheProvider() throws Exception {
        signIn("entra", entra(Map.of()));
        var stolen = new SecurityContextImpl(authentication());

        String next = Objects.requireNonNull(
                web.perform(post("/logout").session(session).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());

        assertThat(next)
                .startsWith(PROVIDER.address() + "/organizations/endsession?id_token_hint=")
                .contains("client_id=portal")
                .contains("post_logout_redirect_uri="
                        + UriUtils.encode("http://localhost/sign-in/out", StandardCharsets.UTF_8));
        assertThat(session.isInvalid()).isTrue();
        session = new MockHttpSession();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, stolen);
        assertThat(status("/nowhere")).as("stolen and played again").isEqualTo(302);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aSessionGetsANewIdAndWhatItEndsElsewhereIsOverHere() throws Exception {
        String before = session.getId();
        signIn("entra", entra(Map.of()));
        assertThat(session.getId()).isNotEqualTo(before);

        trust.together(() ->
                jdbc.sql("UPDATE sign_in_session SET ended_at = '2026-01-14'").update());

        assertThat(status("/nowhere")).isEqualTo(302);
    }

    @Test
    void aRoleThatEndedAndALastDayTakeEffectAtTheNextRequest() throws Exception {
        trust.grant(amy, Roles.HR, "2026-01-01", "2026-01-14");
        signIn("entra", entra(Map.of()));
        assertThat(viewer().is(Roles.HR)).isTrue();
        clock.set("2026-01-14T23:00");
        session = new MockHttpSession();
        signIn("entra", entra(Map.of()));
        clock.set("2026-01-15T00:30");
        status("/nowhere");
        assertThat(viewer().is(Roles.HR)).isFalse();
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = '2026-01-14'").update());
        assertThat(status("/nowhere")).isEqualTo(302);
    }

    @Test
    void doingNothingForLongEndsItWhateverAnOpenPageSends() throws Exception {
        signIn("entra", entra(Map.of()));
        for (int hour = 0; hour < 4; hour++) {
            assertThat(status("/?v-r=heartbeat&v-uiId=0")).isNotEqualTo(302);
            clock.pass(Duration.ofHours(1));
        }

        assertThat(status("/nowhere")).isEqualTo(302);
    }

    /** The register and the code to check in ask every few seconds, also on a laptop that somebody forgot in the hall. */
    @Test
    void aPageThatNobodyNeedsAnyMoreHoldsNoSession() throws Exception {
        signIn("entra", entra(Map.of()));
        for (int hour = 0; hour < 4; hour++) {
            assertThat(status("/register/T1-01/check-in-code?by-itself")).isNotEqualTo(302);
            clock.pass(Duration.ofHours(1));
        }

        assertThat(status("/register/T1-01/check-in-code?by-itself")).isEqualTo(302);
    }

    /** The code stays up in a hall where nobody touches the laptop all day, but never for longer than the longest time. */
    @Test
    void aCodeThatTheRoomNeedsHoldsItForTheLongestTimeAtMost() throws Exception {
        signIn("entra", entra(Map.of()));
        for (int hour = 0; hour < 12; hour++) {
            assertThat(status("/register/T1-01/check-in-code")).isNotEqualTo(302);
            clock.pass(Duration.ofHours(1));
        }

        assertThat(status("/register/T1-01/check-in-code")).isEqualTo(302);
    }

    @Test
    void anotherPersonInTheSameBrowserTakesNothingOver() throws Exception {
        long head = trust.staff("Hana Head", willow, StaffGroup.HEAD);
        trust.email(head, "hana@willow.example");
        signIn("google", google(Map.of("sub", "head", "email", "hana@willow.example")));
        session.setAttribute("of the head", "kept");

        signIn("google", google(Map.of()));

        assertThat(viewer().personId()).isEqualTo(amy);
        assertThat(session.getAttribute("of the head")).isNull();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM sign_in_session WHERE ended_at IS NULL")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
