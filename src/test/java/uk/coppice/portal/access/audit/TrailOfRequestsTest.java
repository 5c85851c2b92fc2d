package uk.coppice.portal.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
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
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Noted;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** What comes of requests: files, refusals, and from where somebody asks. */
@ViewTest
class TrailOfRequestsTest {

    private static final String FILE = "/audit-trail/audit-trail.csv";

    private final MockMvc web;
    private final Browser browser;
    private final SignInSessions sessions;
    private final TrailDownloads downloads;
    private final ApplicationEventPublisher events;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private final TrailReader trail;
    private long amy;

    TrailOfRequestsTest(
            WebApplicationContext portal,
            Browser browser,
            SignInSessions sessions,
            TrailDownloads downloads,
            ApplicationEventPublisher events,
            TestTrust trust,
            JdbcClient jdbc) {
        this.web = MockMvcBuilders.webAppContextSetup(portal)
                .apply(springSecurity())
                .build();
        this.browser = browser;
        this.sessions = sessions;
        this.downloads = downloads;
        this.events = events;
        this.trust = trust;
        this.jdbc = jdbc;
        this.trail = new TrailReader(jdbc);
    }

    @BeforeEach
    void aTeacher() {
        amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
    }

    @Test
    void aFileIsARowWithAddressSessionAndDevice() throws Exception {
        trust.together(() -> jdbc.sql("UPDATE person SET first_name = '=HYPERLINK(\"x\")' WHERE id = ?")
                .param(amy)
                .update());
        Acting.asOperator();
        events.publishEvent(new Noted(Act.CHANGED, "staff record", amy, ""));

        String csv = web.perform(get(FILE).with(administrator()).with(from("192.0.2.7")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(csv)
                .contains("Command line", "Changed,staff record")
                .doesNotContain(",=HYPERLINK")
                .doesNotContain(",\"=");
        assertThat(jdbc.sql("SELECT CONCAT(who_kind, ' ', address, ' ', device, ' ', (SELECT COUNT(*) FROM "
                                + "sign_in_session s WHERE s.id = session_no)) FROM audit_trail WHERE act = 'EXPORTED'")
                        .query(String.class)
                        .list())
                .containsExactly("ADMINISTRATOR 192.0.2.7 Test 1");
        web.perform(get("/audit-trail/audit-trail.xlsx?about=amy&from=2026-01-01")
                        .with(administrator()))
                .andExpect(status().isOk());
        assertThat(trail.deeds()).filteredOn("EXPORTED audit trail"::equals).hasSize(2);
    }

    /** Whoever hangs up before the last byte has had all others. */
    @Test
    void aFileOfWhichTheConnectionBreaksIsARow() throws Exception {
        var response = mock(HttpServletResponse.class);
        when(response.getOutputStream()).thenThrow(new IOException("connection reset"));
        Acting.asAdministrator();

        assertThatThrownBy(() -> downloads.file("csv", "", "", "", "", null, null, response))
                .hasMessage("connection reset");

        assertThat(trail.deeds()).containsExactly("EXPORTED audit trail");
    }

    @Test
    void aFileThatIsRefusedIsARow() throws Exception {
        web.perform(get(FILE).with(signedIn(amy))).andExpect(status().isForbidden());
        web.perform(get(FILE).with(signedIn(amy))).andExpect(status().isForbidden());

        assertThat(trail.rows())
                .filteredOn(row -> row.act().equals("REFUSED"))
                .allSatisfy(row -> {
                    assertThat(row.who()).isEqualTo(amy);
                    assertThat(row.what()).isEqualTo("file or request");
                    assertThat(row.thing()).isEqualTo(FILE);
                })
                .isNotEmpty();
        assertThat(trail.deeds()).doesNotContain("EXPORTED audit trail");
    }

    @Test
    void aPageThatIsRefusedIsARow() {
        browser.open(new Viewer(amy, "Amy Adams", Set.of(Roles.STAFF), Set.of()), "audit-trail?about=somebody");

        assertThat(trail.rows())
                .filteredOn(row -> row.act().equals("REFUSED"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.what()).isEqualTo("page");
                    assertThat(row.thing()).isEqualTo("/audit-trail");
                });
    }

    @Test
    void strangersLeaveNoRow() throws Exception {
        Acting.asNobody();
        browser.open("audit-trail");
        web.perform(get(FILE));
        assertThat(trail.rows()).isEmpty();
    }

    private RequestPostProcessor signedIn(long person) {
        return request -> with(new Viewer(person, "Amy Adams", Set.of(Roles.STAFF), Set.of()), SignInWay.DEMO)
                .postProcessRequest(request);
    }

    private RequestPostProcessor administrator() {
        return request -> with(
                        new Viewer(null, "Trust administrator", Set.of(Roles.TRUST_ADMINISTRATOR), Set.of()),
                        SignInWay.LINK)
                .postProcessRequest(request);
    }

    private RequestPostProcessor with(Viewer viewer, SignInWay way) {
        Acting.as(viewer);
        var authentication = (UsernamePasswordAuthenticationToken)
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        authentication.setDetails(new SignedInBy(sessions.open(viewer, way, null, "Test"), way, null, null));
        return SecurityMockMvcRequestPostProcessors.authentication(authentication);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
