package uk.coppice.portal.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import uk.coppice.portal.access.SignInRefusal;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.identity.Admission;
import uk.coppice.portal.access.identity.Identities;
import uk.coppice.portal.access.provider.ProviderUnreachable;
import uk.coppice.portal.access.provider.Providers;
import uk.coppice.portal.access.provider.TokenRules;

/**
 * The last steps of signing in with a provider: whose account it is, the session, or the page that says why not. What
 * the provider's other addresses say of a person is never asked: the token alone counts.
 */
@Component
class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final Providers providers;
    private final Identities identities;
    private final SessionStart start;

    ProviderSignIn(Providers providers, Identities identities, SessionStart start) {
        this.providers = providers;
        this.identities = identities;
        this.start = start;
    }

    /** Whose the account of a checked token is. */
    OidcUser user(OidcUserRequest request) {
        String key = request.getClientRegistration().getRegistrationId();
        var provider = providers.find(key).orElseThrow(() -> refused(SignInRefusal.FAILED));
        var token = request.getIdToken();
        return switch (TokenRules.check(provider, text(token.getClaims()))) {
            case TokenRules.Refused no -> {
                LOG.info("Sign-in with {} refused: {}", key, no.lacking());
                throw refused(no.why());
            }
            case TokenRules.Accepted yes ->
                switch (identities.admit(yes.account())) {
                    case Admission.Admitted in -> new AdmittedUser(token, in.viewer(), key);
                    case Admission.TurnedAway out -> {
                        LOG.info("Sign-in with {} refused: {}", key, out.why());
                        throw refused(out.why());
                    }
                };
        };
    }

    /** Starts the session and opens the page that was wanted. */
    void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof AdmittedUser user)) {
            throw new IllegalStateException("Nobody comes in but by a checked token");
        }
        String page = AfterSignIn.take(request.getSession());
        start.leave(request);
        start.begin(
                user.viewer(),
                SignInWay.PROVIDER,
                user.provider(),
                user.getIdToken().getTokenValue(),
                request,
                response);
        response.sendRedirect(request.getContextPath() + "/" + page);
    }

    /** Says why not, on a page of its own; whoever gave up at the provider is back at the beginning. */
    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        SecurityContextHolder.clearContext();
        var why = why(problem);
        if (why == SignInRefusal.UNREACHABLE || why == SignInRefusal.FAILED) {
            LOG.warn("Sign-in with a provider failed: {}", problem.getMessage());
        }
        String page = gaveUp(problem) ? "/sign-in" : "/sign-in/refused/" + why.code();
        response.sendRedirect(request.getContextPath() + page);
    }

    private static boolean gaveUp(AuthenticationException problem) {
        return problem instanceof OAuth2AuthenticationException oauth
                && OAuth2ErrorCodes.ACCESS_DENIED.equals(oauth.getError().getErrorCode());
    }

    private static SignInRefusal why(AuthenticationException problem) {
        if (problem instanceof OAuth2AuthenticationException oauth) {
            var known = SignInRefusal.of(oauth.getError().getErrorCode());
            if (known.isPresent()) {
                return known.get();
            }
        }
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderUnreachable
                    || cause instanceof ResourceAccessException
                    || cause instanceof HttpServerErrorException
                    || cause instanceof IOException) {
                return SignInRefusal.UNREACHABLE;
            }
        }
        return SignInRefusal.FAILED;
    }

    private static OAuth2AuthenticationException refused(SignInRefusal why) {
        return new OAuth2AuthenticationException(new OAuth2Error(why.code()));
    }

    /** As the token has it: addresses that Spring reads as such are texts again. */
    private static Map<String, Object> text(Map<String, Object> claims) {
        var plain = new java.util.HashMap<>(claims);
        plain.replaceAll(
                (name, claim) -> claim instanceof java.net.URL || claim instanceof URI ? claim.toString() : claim);
        return plain;
    }
}
