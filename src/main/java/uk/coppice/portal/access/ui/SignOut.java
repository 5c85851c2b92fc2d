package uk.coppice.portal.access.ui;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import uk.coppice.portal.access.provider.ProviderDirectory;
import uk.coppice.portal.access.session.SignInSessions;
import uk.coppice.portal.access.session.SignedInBy;

/**
 * Signing out: here first, then at the provider where it offers that (OpenID Connect RP-Initiated Logout 1.0), which
 * leads back to a page that says so.
 */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {

    private final SignInSessions sessions;
    private final ProviderDirectory providers;
    private final String address;
    private final RedirectStrategy redirects = new UidlRedirectStrategy();

    SignOut(SignInSessions sessions, ProviderDirectory providers, @Value("${portal.address:}") String address) {
        this.sessions = sessions;
        this.providers = providers;
        this.address = address.strip().replaceFirst("/+$", "");
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getDetails() instanceof SignedInBy by) {
            sessions.end(by.key());
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        var by = authentication != null && authentication.getDetails() instanceof SignedInBy known ? known : null;
        String next = by == null || by.provider() == null
                ? "/"
                : atProvider(by.provider(), by.idToken(), request)
                        .orElse("/" + SignedOutView.PAGE + "?" + SignedOutView.STILL_AT + "=" + by.provider());
        redirects.sendRedirect(request, response, next);
    }

    /** Where the provider signs people out; empty when it does not, or has never described itself. */
    private Optional<String> atProvider(String provider, @Nullable String idToken, HttpServletRequest request) {
        return registration(provider)
                .flatMap(registration -> end(registration)
                        .map(end -> UriComponentsBuilder.fromUriString(end)
                                .queryParam("id_token_hint", "{token}")
                                .queryParam("client_id", "{client}")
                                .queryParam("post_logout_redirect_uri", "{back}")
                                .encode()
                                .buildAndExpand(
                                        idToken == null ? "" : idToken, registration.getClientId(), back(request))
                                .toUriString()));
    }

    private Optional<ClientRegistration> registration(String provider) {
        try {
            return Optional.ofNullable(providers.findByRegistrationId(provider));
        } catch (AuthenticationException unreachable) {
            return Optional.empty();
        }
    }

    private static Optional<String> end(ClientRegistration registration) {
        return Optional.ofNullable(registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(Object::toString)
                .filter(end -> !end.isBlank());
    }

    private String back(HttpServletRequest request) {
        String portal = address.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : address;
        return portal + "/" + SignedOutView.PAGE;
    }
}
