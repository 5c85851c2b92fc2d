package uk.coppice.portal.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import uk.coppice.portal.access.provider.ProviderKind;
import uk.coppice.portal.access.provider.Providers;

/**
 * What a provider is asked: with state and nonce (Spring's), a proof key for the code (RFC 7636), and to let people
 * choose their account, so that on a shared device nobody comes in as whoever was there before.
 */
class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {

    static final String BASE = "/oauth2/authorization";

    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final Providers providers;

    AuthorizationRequests(ClientRegistrationRepository registrations, Providers providers) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, BASE);
        this.providers = providers;
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.additionalParameters(more -> more.put("prompt", "select_account"))));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return hinted(requests.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
        return hinted(requests.resolve(request, provider));
    }

    /** Google offers accounts of the domain first. A hint only: what counts stands in the token. */
    private @Nullable OAuth2AuthorizationRequest hinted(@Nullable OAuth2AuthorizationRequest request) {
        if (request == null) {
            return null;
        }
        return providers
                .find(String.valueOf(request.<Object>getAttribute("registration_id")))
                .filter(provider -> provider.kind() == ProviderKind.GOOGLE)
                .map(provider -> provider.domains().size() == 1
                        ? provider.domains().iterator().next()
                        : "*")
                .map(domain -> OAuth2AuthorizationRequest.from(request)
                        .additionalParameters(more -> more.put("hd", domain))
                        .build())
                .orElse(request);
    }
}
