package uk.coppice.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import uk.coppice.portal.access.provider.ProviderKind;

class SignInSettingsTest {

    @Test
    void whatIsNotSetHasAValue() {
        var settings = settings(Map.of(), Map.of());

        assertThat(settings.idle()).isEqualTo(Duration.ofHours(4));
        assertThat(settings.longest()).isEqualTo(Duration.ofHours(12));
        assertThat(settings.providers()).isEmpty();
    }

    @Test
    void theSecretOfAProviderInTheFileComesByEnvironment() {
        var settings = settings(
                Map.of(
                        "portal.sign-in.providers.microsoft.kind",
                        "entra",
                        "portal.sign-in.providers.microsoft.tenants[0]",
                        "11111111-2222-3333-4444-555555555555"),
                Map.of("PORTAL_SIGNIN_PROVIDERS_MICROSOFT_CLIENTSECRET", "by environment"));

        assertThat(settings.providers()).containsOnlyKeys("microsoft");
        var provider = java.util.Objects.requireNonNull(settings.providers().get("microsoft"));
        assertThat(provider.kind()).isEqualTo(ProviderKind.ENTRA);
        assertThat(provider.tenants()).hasSize(1);
        assertThat(provider.clientSecret()).isEqualTo("by environment");
        assertThat(settings.toString()).doesNotContain("by environment");
    }

    @Test
    void noTimeIsNone() {
        assertThatThrownBy(() -> settings(Map.of("portal.sign-in.idle", "0s"), Map.of()))
                .hasRootCauseMessage("portal.sign-in: idle, longest, break-glass-longest and patience must be above 0");
    }

    private static SignInSettings settings(Map<String, Object> file, Map<String, Object> environment) {
        var sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        sources.addLast(new MapPropertySource("file", file));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bindOrCreate("portal.sign-in", SignInSettings.class);
    }
}
