package uk.coppice.portal.access.provider;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;
import uk.coppice.portal.access.SignInSettings;

/**
 * Checks identity tokens: signature (RS256 alone), audience, dates. A key that is not known yet is asked for, so keys
 * may change at any time. Whose token it is, {@link TokenRules} decides.
 */
@Component
class TokenDecoders implements JwtDecoderFactory<ClientRegistration> {

    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
    private final Duration wait;

    TokenDecoders(SignInSettings settings) {
        this.wait = settings.patience();
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration provider) {
        String keys = String.valueOf(provider.getProviderDetails().getJwkSetUri());
        return decoders.computeIfAbsent(provider.getRegistrationId() + " " + keys, same -> decoder(provider, keys));
    }

    private JwtDecoder decoder(ClientRegistration provider, String keys) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(new RestTemplate(ProviderHttp.requests(wait)))
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
        return decoder;
    }
}
