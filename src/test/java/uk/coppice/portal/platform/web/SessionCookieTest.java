package uk.coppice.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.servlet.ServletWebServerSettings;

class SessionCookieTest {

    @Test
    void overTlsItGoesOverNothingElseAndNobodyElseCanSetIt() {
        var cookie = cookie("https://portal.example", "", "");

        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getName()).isEqualTo("__Host-portal");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie("https://portal.example", "/", "").getName()).isEqualTo("__Host-portal");
    }

    @Test
    void belowAPathOrUnderANameOfItsOwnItIsSecureAllTheSame() {
        var below = cookie("https://trust.example/portal", "/portal", "");
        assertThat(below.getSecure()).isTrue();
        assertThat(below.getName()).isNull();
        assertThat(cookie("https://portal.example", "", "staff").getName()).isNull();
    }

    @Test
    void withoutTlsABrowserWouldNotKeepIt() {
        var cookie = cookie("http://localhost:8080", "", "");

        assertThat(cookie.getSecure()).isNull();
        assertThat(cookie.getName()).isNull();
    }

    private static Cookie cookie(String address, String path, String name) {
        var settings = new ServletWebServerSettings();
        var server = mock(ConfigurableServletWebServerFactory.class);
        when(server.getSettings()).thenReturn(settings);
        WebGuards.cookieOverTls(address, path, name).customize(server);
        return settings.getSession().getCookie();
    }
}
