package uk.coppice.portal.training.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.session.SignInSessions;
import uk.coppice.portal.access.session.SignedInBy;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** What the register in the browser talks to, through the same filters as in production. */
@ViewTest
class RegisterMarksTest {

    private final MockMvc web;
    private final TestTrust trust;
    private final TestClock clock;
    private final SignInSessions sessions;
    private final DelegateHistory rows;
    private long lead;
    private long amy;
    private long ben;
    private TestSession session;

    RegisterMarksTest(
            WebApplicationContext portal, SignInSessions sessions, TestTrust trust, TestClock clock, JdbcClient jdbc) {
        this.sessions = sessions;
        this.web = MockMvcBuilders.webAppContextSetup(portal)
                .apply(springSecurity())
                .build();
        this.trust = trust;
        this.clock = clock;
        rows = new DelegateHistory(jdbc);
    }

    @BeforeEach
    void aRegister() {
        long willow = trust.school("Willow Primary");
        lead = trust.teacher("Lea Lead", willow);
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        session = trust.session("A").led(lead);
        trust.booked(session, amy, ben);
        clock.set("2026-01-20T15:45");
    }

    @Test
    void savesAllThatWereTappedAndSaysWhatBecameOfEach() throws Exception {
        web.perform(post("/register/A/marks")
                        .with(as(lead))
                        .with(csrf().asHeader())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"marks": [{"key": "1", "delegate": "p%d", "mark": "ATTENDED", "age": 120000},
                                           {"key": "2", "delegate": "p%d", "mark": "ABSENT", "age": 0},
                                           {"key": "3", "delegate": "p1", "mark": "ABSENT"},
                                           {"key": "4", "delegate": "nobody", "mark": "<script>"}]}""".formatted(amy, ben)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].outcome").value("SAVED"))
                .andExpect(jsonPath("$.results[1].outcome").value("SAVED"))
                .andExpect(jsonPath("$.results[2].outcome").value("REFUSED"))
                .andExpect(jsonPath("$.results[3].outcome").value("REFUSED"))
                .andExpect(jsonPath("$.sheet.lines[0].mark").value("ATTENDED"));

        assertThat(rows.marks(session, amy)).containsExactly("ATTENDED*");
        assertThat(rows.marks(session, ben)).containsExactly("ABSENT*");
        web.perform(get("/register/A/history/p" + amy).with(as(lead)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].who").value("Lea Lead, on a phone without a connection"));
    }

    @Test
    void takesNothingWithoutItsToken() throws Exception {
        web.perform(post("/register/A/marks")
                        .with(as(lead))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"marks\": [{\"delegate\": \"p" + amy + "\", \"mark\": \"ATTENDED\"}]}"))
                .andExpect(status().isForbidden());

        assertThat(rows.marks(session, amy)).isEmpty();
        web.perform(get("/register/A/marks").with(as(lead)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.token.value").isNotEmpty())
                .andExpect(jsonPath("$.sheet.viewer").value(String.valueOf(lead)));
    }

    @Test
    void isClosedToOthers() throws Exception {
        for (String address : new String[] {"/register/A/marks", "/register/A/history/p" + amy}) {
            web.perform(get(address).with(as(amy))).andExpect(status().isGone());
            web.perform(get(address)).andExpect(status().is3xxRedirection());
        }
        web.perform(get("/register/none/marks").with(as(lead))).andExpect(status().isNotFound());
        web.perform(get("/register/A/history/x1").with(as(lead))).andExpect(status().isNotFound());
    }

    private RequestPostProcessor as(long person) {
        Acting.asStaff(person);
        var authentication = (UsernamePasswordAuthenticationToken)
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var viewer = (Viewer) Objects.requireNonNull(authentication.getPrincipal());
        String key = sessions.open(viewer, SignInWay.PROVIDER, "google", "Chrome on Android");
        authentication.setDetails(new SignedInBy(key, SignInWay.PROVIDER, null, null));
        Acting.asNobody();
        return SecurityMockMvcRequestPostProcessors.authentication(authentication);
    }
}
