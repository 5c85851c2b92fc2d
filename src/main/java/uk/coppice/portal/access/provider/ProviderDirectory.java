package uk.coppice.portal.access.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import uk.coppice.portal.access.SignInSettings;

/**
 * Where each provider signs people in and out, as it describes itself: asked when the first person wants to sign in, so
 * that a provider out of reach does not keep the portal from starting, and asked again twice a day.
 */
@Component
public class ProviderDirectory implements ClientRegistrationRepository {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderDirectory.class);

    private static final Duration KEPT = Duration.ofHours(12);
    /** So long a provider that did not answer is not asked again, so that nobody waits in line for it. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final Providers providers;
    private final String address;
    private final RestClient http;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(
            @Nullable ClientRegistration registration,
            Instant until,
            @Nullable RuntimeException problem) {}

    ProviderDirectory(Providers providers, SignInSettings settings, @Value("${portal.address:}") String address) {
        this.providers = providers;
        this.http = RestClient.builder()
                .requestFactory(ProviderHttp.requests(settings.patience()))
                .build();
        this.address = address.isBlank() ? "{baseUrl}" : address.strip().replaceFirst("/+$", "");
    }

    /**
     * The provider with this key; null when the settings name none.
     *
     * @throws ProviderUnreachable when it has never described itself and does not do so now
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String key) {
        var provider = providers.find(key).orElse(null);
        if (provider == null) {
            return null;
        }
        var now = known.get(key);
        if (now == null || !fresh(now)) {
            // One asks; whoever comes meanwhile waits for the same answer.
            now = known.compute(
                    key, (same, before) -> before != null && fresh(before) ? before : ask(provider, before));
        }
        if (now.registration() == null) {
            throw new ProviderUnreachable(
                    provider, now.problem() == null ? new IllegalStateException() : now.problem());
        }
        return now.registration();
    }

    private static boolean fresh(Known known) {
        return Instant.now().isBefore(known.until());
    }

    private Known ask(IdentityProvider provider, @Nullable Known before) {
        var now = Instant.now();
        try {
            var metadata = http.get().uri(provider.metadataAddress()).retrieve().body(METADATA);
            return new Known(registration(provider, metadata == null ? Map.of() : metadata), now.plus(KEPT), null);
        } catch (RestClientException | IllegalArgumentException e) {
            LOG.warn("The sign-in provider {} does not describe itself: {}", provider.key(), e.getMessage());
            return new Known(before == null ? null : before.registration(), now.plus(LEFT_ALONE), e);
        }
    }

    private ClientRegistration registration(IdentityProvider provider, Map<String, Object> metadata) {
        String issuer = text(metadata, "issuer");
        boolean ofOneTenant = provider.tenants().size() == 1
                && issuer.equals(provider.issuerOf(provider.tenants().iterator().next()));
        if (!issuer.equals(provider.issuer()) && !ofOneTenant) {
            throw new IllegalArgumentException("it calls itself " + issuer + " and not " + provider.issuer());
        }
        return ClientRegistration.withRegistrationId(provider.key())
                .clientName(provider.label())
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address + "/login/oauth2/code/{registrationId}")
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL)
                .authorizationUri(text(metadata, "authorization_endpoint"))
                .tokenUri(text(metadata, "token_endpoint"))
                .jwkSetUri(text(metadata, "jwks_uri"))
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(metadata)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private static String text(Map<String, Object> metadata, String name) {
        return metadata.get(name) instanceof String text ? text : "";
    }
}
