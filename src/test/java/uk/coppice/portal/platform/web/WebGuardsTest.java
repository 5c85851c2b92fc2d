package uk.coppice.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSessionEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.util.unit.DataSize;

class WebGuardsTest {

    private static final WebLimits SETTINGS = new WebLimits(3, 2, DataSize.ofBytes(100));

    private final Visitors visitors = new Visitors(new RateLimits(), SETTINGS);

    @Test
    void everyAnswerTellsTheBrowserToDoNoMoreWithIt() throws Exception {
        var answer = pass(new SafeAnswers.Headers(), request("/anything"));

        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
        var secure = request("/anything");
        secure.setSecure(true);
        assertThat(pass(new SafeAnswers.Headers(), secure).getHeader("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains");
    }

    @Test
    void aPageRunsItsOwnScriptsAlone() {
        String nonce = PagePolicy.nonce();

        assertThat(PagePolicy.nonce()).isNotEqualTo(nonce).hasSizeGreaterThan(40);
        assertThat(PagePolicy.of(nonce))
                .startsWith("default-src 'none'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; ")
                .contains(
                        "script-src-attr 'none'",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'",
                        "connect-src 'self'");
        assertThat(PagePolicy.of(nonce).replaceFirst("style-src [^;]*", ""))
                .doesNotContain("unsafe-inline", "*", "http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "////vaadinServlet/", "/a//b", "/\t/", "/ /", "/a/ /b", "/a\u0000b", "/a\nb"})
    void anAddressThatNoPageHasIsTurnedAway(String path) throws Exception {
        assertThat(pass(new PlainPaths(), request(path)).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/training", "/training/", "/inductions/D0036/sessions", "/staff/Zoë Ōtani", "/a/..;x"})
    void anyOtherPasses(String path) throws Exception {
        assertThat(pass(new PlainPaths(), request(path)).getStatus()).isEqualTo(200);
    }

    @Test
    void anErrorIsAnsweredInItsOwnKindAndHasNoAddress() throws Exception {
        assertThat(pass(new SafeAnswers.Headers(), request("/error")).getStatus())
                .isEqualTo(404);
        var error = request("/error");
        error.setDispatcherType(DispatcherType.ERROR);
        error.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/training");
        var answer = new MockHttpServletResponse();
        answer.setContentType("text/html");

        new SafeAnswers.Headers().doFilter(error, answer, new MockFilterChain());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isNull();
        assertThat(answer.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void whatIsLargerThanAnyPageSendsIsNotRead() throws Exception {
        var filter = new RequestSize(SETTINGS);

        assertThat(pass(filter, post("/register/A/marks", 100)).getStatus()).isEqualTo(200);
        assertThat(pass(filter, post("/register/A/marks", 101)).getStatus()).isEqualTo(413);
        assertThat(pass(filter, post("/", 101)).getContentAsString()).contains("Nothing was changed");
        assertThat(pass(filter, post("/VAADIN/dynamic/resource/1/a/staff.csv", 101))
                        .getStatus())
                .isEqualTo(200);
        var endless = request("/");
        endless.addHeader("Transfer-Encoding", "chunked");
        assertThat(pass(filter, endless).getStatus()).isEqualTo(411);
    }

    @Test
    void whoNeverComesBackIsForgottenAfterAMinuteAndWhoDoesAfterAnHour() throws Exception {
        var session = new MockHttpSession();
        visitors.sessionCreated(new HttpSessionEvent(session));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(60);

        pass(visitors, in(session));

        assertThat(session.getMaxInactiveInterval()).isEqualTo(3600);
        session.setMaxInactiveInterval(14_400); // signed in
        pass(visitors, in(session));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(14_400);
    }

    @Test
    void newOnesFromOneNetworkComeAtAPaceAndWhoIsHereStays() throws Exception {
        for (int n = 0; n < 3; n++) {
            assertThat(pass(visitors, from("203.0.113.5")).getStatus()).isEqualTo(200);
        }

        var refused = pass(visitors, from("203.0.113.5"));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        assertThat(refused.getContentAsString()).contains("try again in a minute");
        assertThat(refused.getContentType()).startsWith("text/plain");
        var browser = from("203.0.113.5");
        browser.addHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        var page = pass(visitors, browser);
        assertThat(page.getStatus()).isEqualTo(429);
        assertThat(page.getContentType()).startsWith("text/html");
        assertThat(page.getContentAsString())
                .contains("<h1>The portal is very busy</h1>", "try again in a minute", "href=\"/portal/styles.css\"");
        assertThat(pass(visitors, from("203.0.113.6")).getStatus()).isEqualTo(200);
        assertThat(pass(visitors, in(new MockHttpSession())).getStatus()).isEqualTo(200);
        var sheet = request("/portal/styles.css");
        sheet.setRemoteAddr("203.0.113.5");
        assertThat(pass(visitors, sheet).getStatus()).isEqualTo(200);
    }

    @Test
    void soManyAreHeldAndNoMore() throws Exception {
        var one = new HttpSessionEvent(new MockHttpSession());
        visitors.sessionCreated(one);
        visitors.sessionCreated(new HttpSessionEvent(new MockHttpSession()));

        assertThat(pass(visitors, from("203.0.113.7")).getStatus()).isEqualTo(503);
        assertThat(pass(visitors, in(new MockHttpSession())).getStatus()).isEqualTo(200);
        visitors.sessionDestroyed(one);
        assertThat(visitors.here()).isEqualTo(1);
        assertThat(pass(visitors, from("203.0.113.7")).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:0DB8:0001:0002:0:0:0:9"})
    void anIpv6NetworkCountsAsOneAsker(String address) {
        var limits = new RateLimits();
        assertThat(limits.allow("guess", "2001:db8:1:2::5", 1, Duration.ofMinutes(1)))
                .isTrue();

        assertThat(limits.allow("guess", address, 1, Duration.ofMinutes(1))).isFalse();
        assertThat(limits.spent("guess", address)).isTrue();
        assertThat(limits.spent("guess", "2001:db8:1:3::5")).isFalse();
    }

    @Test
    void otherAskersStayWhoTheyAre() {
        for (String who : List.of("203.0.113.5", "amy@willow.example", "a:b", ":", "::ffff:203.0.113.5 or so", "")) {
            assertThat(NetworkAddress.group(who)).isEqualTo(who);
        }
    }

    private static MockHttpServletResponse pass(Filter filter, MockHttpServletRequest request)
            throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletRequest request(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }

    private static MockHttpServletRequest from(String address) {
        var request = request("/sign-in");
        request.setRemoteAddr(address);
        return request;
    }

    private static MockHttpServletRequest in(MockHttpSession session) {
        var request = request("/sign-in");
        request.setSession(session);
        request.setRemoteAddr("203.0.113.5");
        return request;
    }

    private static MockHttpServletRequest post(String path, int bytes) {
        var request = request(path);
        request.setMethod("POST");
        request.setContent(new byte[bytes]);
        return request;
    }
}
