package uk.coppice.portal.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.coppice.portal.access.SignInRefusal;
import uk.coppice.portal.access.SignInSettings;

class TokenRulesTest {

    private static final String TENANT = "11111111-2222-3333-4444-555555555555";
    private static final String OTHER_TENANT = "99999999-2222-3333-4444-555555555555";
    private static final String ISSUER = "https://login.microsoftonline.com/" + TENANT + "/v2.0";

    private static final IdentityProvider ENTRA = provider(ProviderKind.ENTRA, List.of(TENANT), List.of(), "");
    private static final IdentityProvider GOOGLE =
            provider(ProviderKind.GOOGLE, List.of(), List.of("willow.example", "oak.example"), "");
    private static final IdentityProvider OPENID =
            provider(ProviderKind.OPENID, List.of(), List.of("willow.example"), "https://id.example");

    @Test
    void entraIsKeyedByTenantAndObject() {
        var account = accepted(ENTRA, entra(Map.of()));

        assertThat(account.issuer()).isEqualTo(ISSUER);
        assertThat(account.subject()).isEqualTo("object-1");
        assertThat(account.email()).contains("amy@willow.example");
    }

    @Test
    void aSubjectOfEntraIsNoKeyForItIsAnotherOneForEachApp() {
        assertThat(accepted(ENTRA, entra(Map.of("sub", "a"))).key())
                .isEqualTo(accepted(ENTRA, entra(Map.of("sub", "b"))).key());
        assertThat(accepted(ENTRA, entra(Map.of("oid", "object-2"))).key())
                .isNotEqualTo(accepted(ENTRA, entra(Map.of())).key());
    }

    @ParameterizedTest
    @CsvSource({
        "tid, 99999999-2222-3333-4444-555555555555, WRONG_ACCOUNT",
        "tid, 9188040d-6c67-4c5b-b112-36a304b66dad, WRONG_ACCOUNT",
        "tid, , WRONG_ACCOUNT",
        "oid, , FAILED",
        "acct, , FAILED",
        "acct, 1, WRONG_ACCOUNT",
        "idp, https://sts.windows.net/99999999-2222-3333-4444-555555555555/, WRONG_ACCOUNT",
        "idp, live.com, WRONG_ACCOUNT",
        "idp, mail, WRONG_ACCOUNT",
        "upn, amy_gmail.com#EXT#@willow.onmicrosoft.com, WRONG_ACCOUNT",
        "iss, https://login.microsoftonline.com/99999999-2222-3333-4444-555555555555/v2.0, FAILED",
        "iss, https://evil.example/11111111-2222-3333-4444-555555555555/v2.0, FAILED",
    })
    void entraTurnsAway(String claim, @Nullable String value, SignInRefusal why) {
        var claims = entra(Map.of());
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }

        assertThat(refused(ENTRA, claims)).isEqualTo(why);
    }

    @Test
    void aMemberMayBeNamedByTheirOwnDirectory() {
        assertThat(accepted(ENTRA, entra(Map.of("idp", ISSUER))).subject()).isEqualTo("object-1");
        assertThat(accepted(ENTRA, entra(Map.of("idp", "https://sts.windows.net/" + TENANT + "/")))
                        .subject())
                .isEqualTo("object-1");
    }

    @Test
    void ofSeveralTenantsEachHasItsOwnIssuer() {
        var both = provider(ProviderKind.ENTRA, List.of(TENANT, OTHER_TENANT), List.of(), "");
        String other = "https://login.microsoftonline.com/" + OTHER_TENANT + "/v2.0";

        assertThat(accepted(both, entra(Map.of("tid", OTHER_TENANT, "iss", other)))
                        .issuer())
                .isEqualTo(other);
        assertThat(refused(both, entra(Map.of("tid", OTHER_TENANT)))).isEqualTo(SignInRefusal.FAILED);
        assertThat(refused(both, entra(Map.of("iss", other)))).isEqualTo(SignInRefusal.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "yes", ""})
    void anAddressOfEntraCountsOnlyWhenItsDomainIsProved(String proof) {
        var account = accepted(ENTRA, entra(Map.of("xms_edov", proof)));

        assertThat(account.email()).isEmpty();
        assertThat(account.otherwise()).isEqualTo(SignInRefusal.UNVERIFIED);
        assertThat(account.statedEmail()).isEqualTo("Amy@Willow.example");
    }

    @Test
    void proofIsWrittenInManyWays() {
        for (Object proof : List.of(true, 1, 1L, "1", "true")) {
            assertThat(accepted(ENTRA, entra(Map.of("xms_edov", proof))).email())
                    .isPresent();
        }
        var none = entra(Map.of());
        none.remove("xms_edov");
        assertThat(accepted(ENTRA, none).email()).isEmpty();
    }

    @Test
    void domainsNarrowATenantDown() {
        var narrow = provider(ProviderKind.ENTRA, List.of(TENANT), List.of("oak.example"), "");

        assertThat(accepted(narrow, entra(Map.of())).email()).isEmpty();
        assertThat(accepted(narrow, entra(Map.of("email", "amy@oak.example"))).email())
                .contains("amy@oak.example");
    }

    @Test
    void googleIsKeyedByIssuerAndSubject() {
        var account = accepted(GOOGLE, google(Map.of()));

        assertThat(account.issuer()).isEqualTo("https://accounts.google.com");
        assertThat(account.subject()).isEqualTo("1234");
        assertThat(account.email()).contains("amy@willow.example");
    }

    @Test
    void googleLetsInByTheHostedDomainOfTheTokenAlone() {
        var none = google(Map.of());
        none.remove("hd");

        assertThat(refused(GOOGLE, none)).as("a personal account").isEqualTo(SignInRefusal.WRONG_ACCOUNT);
        assertThat(refused(GOOGLE, google(Map.of("hd", "other.example")))).isEqualTo(SignInRefusal.WRONG_ACCOUNT);
        assertThat(refused(GOOGLE, google(Map.of("hd", List.of("willow.example")))))
                .isEqualTo(SignInRefusal.WRONG_ACCOUNT);
        assertThat(accepted(GOOGLE, google(Map.of("hd", "OAK.example"))).subject())
                .isEqualTo("1234");
    }

    @Test
    void anAddressOfGoogleCountsOnlyWhenVerifiedAndOfTheDomains() {
        assertThat(accepted(GOOGLE, google(Map.of("email_verified", false))).email())
                .isEmpty();
        assertThat(accepted(GOOGLE, google(Map.of("email_verified", false))).otherwise())
                .isEqualTo(SignInRefusal.UNVERIFIED);
        assertThat(accepted(GOOGLE, google(Map.of("email", "amy@gmail.example")))
                        .email())
                .isEmpty();
        assertThat(accepted(GOOGLE, google(Map.of("email", "amy@gmail.example")))
                        .otherwise())
                .isEqualTo(SignInRefusal.WRONG_ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amy@willow.example@evil.example",
                "amy@willow.example.evil.example",
                "amy@evilwillow.example",
                "amy@wil\u006c\u006fw.e\u0445ample",
                "am\u00fd@willow.example",
                "\u212aay@willow.example",
                "amy@willow.example ",
                "amy@",
                ""
            })
    void anAddressThatOnlyLooksLikeOursIsNone(String address) {
        assertThat(accepted(GOOGLE, google(Map.of("email", address))).email()).isEmpty();
        assertThat(accepted(OPENID, openId(Map.of("email", address))).email()).isEmpty();
    }

    @Test
    void otherProvidersAreKeyedByIssuerAndSubject() {
        var account = accepted(OPENID, openId(Map.of()));

        assertThat(account.issuer()).isEqualTo("https://id.example");
        assertThat(account.email()).contains("amy@willow.example");
        assertThat(refused(OPENID, openId(Map.of("iss", "https://id.example/"))))
                .isEqualTo(SignInRefusal.FAILED);
        assertThat(refused(OPENID, openId(Map.of("sub", "")))).isEqualTo(SignInRefusal.FAILED);
    }

    @Test
    void keysTellIssuerFromSubject() {
        var one = new Account("p", "https://a", "b", java.util.Optional.empty(), SignInRefusal.UNVERIFIED, "", "");
        var other = new Account("p", "https://a", "B", java.util.Optional.empty(), SignInRefusal.UNVERIFIED, "", "");

        assertThat(one.key()).hasSize(64).isNotEqualTo(other.key());
    }

    private static Account accepted(IdentityProvider provider, Map<String, Object> claims) {
        return TokenRules.check(provider, claims) instanceof TokenRules.Accepted yes
                ? yes.account()
                : org.junit.jupiter.api.Assertions.fail("turned away: " + TokenRules.check(provider, claims));
    }

    private static SignInRefusal refused(IdentityProvider provider, Map<String, Object> claims) {
        return TokenRules.check(provider, claims) instanceof TokenRules.Refused no
                ? no.why()
                : org.junit.jupiter.api.Assertions.fail("let in");
    }

    private static Map<String, Object> entra(Map<String, Object> others) {
        return with(
                Map.of(
                        "iss",
                        ISSUER,
                        "tid",
                        TENANT,
                        "oid",
                        "object-1",
                        "sub",
                        "pairwise-1",
                        "acct",
                        0,
                        "email",
                        "Amy@Willow.example",
                        "xms_edov",
                        true,
                        "name",
                        "Amy Adams"),
                others);
    }

    private static Map<String, Object> google(Map<String, Object> others) {
        return with(
                Map.of(
                        "iss", "https://accounts.google.com",
                        "sub", "1234",
                        "hd", "willow.example",
                        "email", "Amy@Willow.example",
                        "email_verified", true),
                others);
    }

    private static Map<String, Object> openId(Map<String, Object> others) {
        return with(
                Map.of(
                        "iss",
                        "https://id.example",
                        "sub",
                        "1234",
                        "email",
                        "amy@willow.example",
                        "email_verified",
                        true),
                others);
    }

    private static Map<String, Object> with(Map<String, Object> claims, Map<String, Object> others) {
        var all = new HashMap<>(claims);
        all.putAll(others);
        return all;
    }

    private static IdentityProvider provider(
            ProviderKind kind, List<String> tenants, List<String> domains, String issuer) {
        var provider = IdentityProvider.of(
                "p", new SignInSettings.Provider(kind, "", "client", "secret", "", tenants, domains, issuer));
        assertThat(provider.tenants()).isEqualTo(Set.copyOf(tenants));
        return provider;
    }
}
