package uk.coppice.portal.access.ui;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A provider that says whatever a test wants, on a free port: under {@code /organizations} as Microsoft does for several
 * tenants, under any other name as one issuer. It can also sign with keys of its own, and fail.
 */
final class MockProvider {

    /** What it fails at. */
    enum Fault {
        NONE,
        TOKEN,
        KEYS
    }

    private final MockOAuth2Server server = new MockOAuth2Server(
            new OAuth2Config(), new Faulty(), new OwnKeys(), new OwnTokens(), new SeveralTenants());
    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private volatile Fault fault = Fault.NONE;
    private volatile @Nullable RSAKey published;
    private volatile @Nullable String ownToken;

    MockProvider() {
        server.start();
        try {
            // The first answers take long, and the portal is told not to wait.
            get(address() + "/google/.well-known/openid-configuration");
            get(address() + "/google/jwks");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return server.baseUrl().toString().replaceFirst("/$", "");
    }

    /** The next token has these claims, and is valid for so many seconds. */
    void next(String issuer, Map<String, Object> claims, long seconds) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(
                issuer, String.valueOf(claims.getOrDefault("sub", "subject")), "JWT", null, claims, seconds));
    }

    /** From now on it publishes this key alone; null: those it had at first. */
    void publish(@Nullable RSAKey key) {
        published = key;
    }

    /** The next token is this one, signed with a key that may or may not be published; null: one of its own. */
    void nextSignedWith(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        ownToken = token.serialize();
    }

    static RSAKey key(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    static JWTClaimsSet.Builder claims(Map<String, Object> claims) {
        var now = Instant.now();
        var builder =
                new JWTClaimsSet.Builder().issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(60)));
        claims.forEach(builder::claim);
        return builder;
    }

    void fail(Fault at) {
        fault = at;
    }

    /** Where the provider sends the browser back to, after whoever sits there has signed in. */
    URI signIn(String authorizationRequest) throws IOException, InterruptedException {
        // It would show a form where one has to choose an account.
        var answer = get(authorizationRequest.replace("&prompt=select_account", ""));
        return URI.create(answer.headers().firstValue("location").orElseThrow());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static OAuth2HttpResponse json(int status, String body) {
        return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), status, body, null);
    }

    private static boolean at(OAuth2HttpRequest request, String path) {
        return request.getUrl().encodedPath().endsWith(path);
    }

    private final class Faulty implements Route {
        @Override
        public boolean match(OAuth2HttpRequest request) {
            return (fault == Fault.TOKEN && at(request, "/token")) || (fault == Fault.KEYS && at(request, "/jwks"));
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return json(503, "{}");
        }
    }

    private final class OwnKeys implements Route {
        @Override
        public boolean match(OAuth2HttpRequest request) {
            return published != null && at(request, "/jwks");
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            var key = published;
            return json(200, key == null ? "{}" : new JWKSet(key).toString(true));
        }
    }

    private final class OwnTokens implements Route {
        @Override
        public boolean match(OAuth2HttpRequest request) {
            return ownToken != null && at(request, "/token");
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            String token = ownToken;
            ownToken = null;
            return json(
                    200,
                    "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
                            .formatted(token));
        }
    }

    /** As https://login.microsoftonline.com/organizations/v2.0 does. */
    private final class SeveralTenants implements Route {
        @Override
        public boolean match(OAuth2HttpRequest request) {
            return at(request, "/organizations/.well-known/openid-configuration");
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return json(200, """
                    {"issuer":"%1$s/{tenantid}","authorization_endpoint":"%1$s/organizations/authorize",
                    "token_endpoint":"%1$s/organizations/token","jwks_uri":"%1$s/organizations/jwks",
                    "end_session_endpoint":"%1$s/organizations/endsession"}""".formatted(address()));
        }
    }
}
