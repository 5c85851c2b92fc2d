package uk.coppice.portal.access.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.coppice.portal.access.SignInSettings;

class IdentityProviderTest {

    private static final String TENANT = "11111111-2222-3333-4444-555555555555";

    @Test
    void knowsWhereMicrosoftDescribesItself() {
        var one = entra(List.of(TENANT.toUpperCase(java.util.Locale.ROOT)), "");
        var two = entra(List.of(TENANT, "21111111-2222-3333-4444-555555555555"), "");

        assertThat(one.metadataAddress())
                .isEqualTo("https://login.microsoftonline.com/" + TENANT + "/v2.0/.well-known/openid-configuration");
        assertThat(two.metadataAddress())
                .isEqualTo("https://login.microsoftonline.com/organizations/v2.0/.well-known/openid-configuration");
        assertThat(one.label()).isEqualTo("Microsoft");
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        wrong("kind must be", null, "c", "s", List.of(), List.of(), "");
        wrong("client-id is missing", ProviderKind.GOOGLE, " ", "s", List.of(), List.of("a.example"), "");
        wrong("client-secret is missing", ProviderKind.GOOGLE, "c", "", List.of(), List.of("a.example"), "");
        wrong("tenants must be", ProviderKind.ENTRA, "c", "s", List.of(), List.of(), "");
        wrong("tenants must be", ProviderKind.ENTRA, "c", "s", List.of("common"), List.of(), "");
        wrong(
                "personal Microsoft accounts",
                ProviderKind.ENTRA,
                "c",
                "s",
                List.of(TENANT, IdentityProvider.PERSONAL_TENANT),
                List.of(),
                "");
        wrong("{tenantid}", ProviderKind.ENTRA, "c", "s", List.of(TENANT), List.of(), "https://login.example/v2.0");
        wrong("domains must name", ProviderKind.GOOGLE, "c", "s", List.of(), List.of(), "");
        wrong("domains must be like", ProviderKind.GOOGLE, "c", "s", List.of(), List.of("@a.example"), "");
        wrong("issuer must be", ProviderKind.OPENID, "c", "s", List.of(), List.of("a.example"), "");
        wrong("issuer must be", ProviderKind.OPENID, "c", "s", List.of(), List.of("a.example"), "http://id.example");
    }

    @Test
    void theSecretMayStandInAFileAndInNoLog(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "from-the-file\n");
        var settings = new SignInSettings.Provider(
                ProviderKind.GOOGLE, "", "c", "", file.toString(), List.of(), List.of("a.example"), "");
        var provider = IdentityProvider.of("google", settings);

        assertThat(provider.clientSecret()).isEqualTo("from-the-file");
        assertThat(provider + "" + settings).doesNotContain("from-the-file");
        Files.delete(file);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityProvider.of("google", settings))
                .withMessageContaining("client-secret-file cannot be read");
    }

    private static IdentityProvider entra(List<String> tenants, String issuer) {
        return IdentityProvider.of(
                "ms", new SignInSettings.Provider(ProviderKind.ENTRA, "", "c", "s", "", tenants, List.of(), issuer));
    }

    private static void wrong(
            String words,
            @Nullable ProviderKind kind,
            String client,
            String secret,
            List<String> tenants,
            List<String> domains,
            String issuer) {
        var settings = new SignInSettings.Provider(kind, "", client, secret, "", tenants, domains, issuer);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityProvider.of("ms", settings))
                .withMessageStartingWith("portal.sign-in.providers.ms: ")
                .withMessageContaining(words);
    }
}
