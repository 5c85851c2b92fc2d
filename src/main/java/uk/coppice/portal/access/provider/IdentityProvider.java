package uk.coppice.portal.access.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.coppice.portal.access.SignInSettings;

/**
 * A provider that staff sign in with, as the settings name it, checked.
 *
 * @param key in the settings, and in the address that the provider sends people back to
 * @param label what stands on its button after 'Continue with'
 * @param tenants ids in small letters; of Entra alone
 * @param domains in small letters; empty only for Entra: whatever address the tenant owns
 * @param issuer of its tokens; {@link #TENANT} stands for the tenant's id
 */
public record IdentityProvider(
        String key,
        ProviderKind kind,
        String label,
        String clientId,
        String clientSecret,
        Set<String> tenants,
        Set<String> domains,
        String issuer) {

    /** What stands for the tenant in the issuer of Entra. */
    public static final String TENANT = "{tenantid}";

    /** Where all personal Microsoft accounts live: never a trust's tenant. */
    static final String PERSONAL_TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern TENANT_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9-]{1,63}\\.)+[a-z0-9-]{2,63}");
    /** In the clear only to this machine, for trying out. */
    private static final Pattern ISSUER =
            Pattern.compile("https://[^/?#]+(/[^?#]*)?|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/[^?#]*)?");

    /**
     * Reads one provider of the settings.
     *
     * @throws IllegalArgumentException with a sentence that names the setting and what it must be
     */
    public static IdentityProvider of(String key, SignInSettings.Provider settings) {
        var kind = settings.kind();
        if (!KEY.matcher(key).matches()) {
            throw wrong(key, "the key must be small letters, digits and dashes");
        }
        if (kind == null) {
            throw wrong(key, "kind must be entra, google or openid");
        }
        if (settings.clientId().isBlank()) {
            throw wrong(key, "client-id is missing");
        }
        var tenants = lower(settings.tenants());
        var domains = lower(settings.domains());
        String issuer = issuer(kind, settings.issuer().strip());
        check(key, kind, tenants, domains, issuer);
        return new IdentityProvider(
                key,
                kind,
                settings.label().isBlank() ? name(kind) : settings.label().strip(),
                settings.clientId().strip(),
                secret(key, settings),
                tenants,
                domains,
                issuer);
    }

    private static void check(String key, ProviderKind kind, Set<String> tenants, Set<String> domains, String issuer) {
        if (!ISSUER.matcher(issuer).matches()) {
            throw wrong(key, "issuer must be an address that begins with https://");
        }
        if (kind == ProviderKind.ENTRA) {
            if (tenants.isEmpty()
                    || !tenants.stream().allMatch(id -> TENANT_ID.matcher(id).matches())) {
                throw wrong(key, "tenants must be one or more tenant ids, not names");
            }
            if (tenants.contains(PERSONAL_TENANT)) {
                throw wrong(key, "tenants names the one of personal Microsoft accounts, which cannot be let in");
            }
            if (!issuer.contains(TENANT)) {
                throw wrong(key, "issuer must have " + TENANT + " where the tenant's id stands");
            }
        } else if (domains.isEmpty()) {
            throw wrong(key, "domains must name the domains whose people may come in");
        }
        if (!domains.stream().allMatch(domain -> DOMAIN.matcher(domain).matches())) {
            throw wrong(key, "domains must be like school.example, without @");
        }
    }

    /** Where the provider describes itself. Several tenants share one description, with {@link #TENANT} in its issuer. */
    String metadataAddress() {
        String of = tenants.size() == 1 ? issuerOf(tenants.iterator().next()) : issuerOf("organizations");
        return of.replaceFirst("/+$", "") + "/.well-known/openid-configuration";
    }

    /** The issuer of a tenant's tokens; of providers without tenants, the one issuer. */
    String issuerOf(String tenant) {
        return issuer.replace(TENANT, tenant);
    }

    private static String issuer(ProviderKind kind, String given) {
        if (!given.isEmpty()) {
            return given;
        }
        return switch (kind) {
            case ENTRA -> "https://login.microsoftonline.com/" + TENANT + "/v2.0";
            case GOOGLE -> "https://accounts.google.com";
            case OPENID -> "";
        };
    }

    private static String name(ProviderKind kind) {
        return switch (kind) {
            case ENTRA -> "Microsoft";
            case GOOGLE -> "Google";
            case OPENID -> "your school account";
        };
    }

    private static String secret(String key, SignInSettings.Provider settings) {
        String secret = settings.clientSecret().strip();
        if (!settings.clientSecretFile().isBlank()) {
            var file = Path.of(settings.clientSecretFile().strip());
            try {
                secret = Files.readString(file).strip();
            } catch (IOException e) {
                throw new IllegalArgumentException(at(key) + "client-secret-file cannot be read: " + file, e);
            }
        }
        if (secret.isEmpty()) {
            throw wrong(key, "client-secret is missing: give it by environment, or a file as client-secret-file");
        }
        return secret;
    }

    private static Set<String> lower(List<String> texts) {
        return texts.stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static IllegalArgumentException wrong(String key, String what) {
        return new IllegalArgumentException(at(key) + what);
    }

    private static String at(String key) {
        return "portal.sign-in.providers." + key + ": ";
    }

    /** Without the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return "IdentityProvider[" + key + "]";
    }
}
