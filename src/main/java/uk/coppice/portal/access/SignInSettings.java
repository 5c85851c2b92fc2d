package uk.coppice.portal.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.coppice.portal.access.provider.ProviderKind;

/**
 * How staff sign in: {@code portal.sign-in}.
 *
 * @param idle signed out after so long without doing anything
 * @param longest signed out after so long in any case
 * @param breakGlassLongest the same for the administrator for bad days
 * @param patience how long a provider may take to answer the portal, each time
 * @param help whom to ask, such as an address, for the pages that turn somebody away; empty: nobody named
 * @param providers by a short key of small letters, digits and dashes, which stands in the address that the provider
 *     sends people back to
 */
@ConfigurationProperties("portal.sign-in")
public record SignInSettings(
        @DefaultValue("4h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("1h") Duration breakGlassLongest,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("") String help,
        @DefaultValue Map<String, Provider> providers) {

    public SignInSettings {
        if (!idle.isPositive() || !longest.isPositive() || !breakGlassLongest.isPositive() || !patience.isPositive()) {
            throw new IllegalArgumentException(
                    "portal.sign-in: idle, longest, break-glass-longest and patience must be above 0");
        }
    }

    /**
     * A provider as the settings name it; what is missing or wrong is told when it is read.
     *
     * @param kind entra, google or openid
     * @param label what stands on its button after 'Continue with'; without it the kind's own name
     * @param clientId of the portal, as registered there
     * @param clientSecret given by environment; or {@code clientSecretFile}
     * @param clientSecretFile a file that holds the secret and nothing else
     * @param tenants Entra: ids of the tenants whose members may come in
     * @param domains Google and others: domains whose people may come in; Entra: narrows the addresses down further
     * @param issuer the issuer of its tokens; for Entra with {@code {tenantid}} in it, and only for clouds other than
     *     the worldwide one
     */
    public record Provider(
            @Nullable ProviderKind kind,
            @DefaultValue("") String label,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("") String clientSecretFile,
            @DefaultValue List<String> tenants,
            @DefaultValue List<String> domains,
            @DefaultValue("") String issuer) {

        /** Without the secret, so that it reaches no log. */
        @Override
        public String toString() {
            return "Provider[kind=" + kind + ", clientId=" + clientId + "]";
        }
    }
}
