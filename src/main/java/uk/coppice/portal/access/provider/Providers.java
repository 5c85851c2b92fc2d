package uk.coppice.portal.access.provider;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.access.SignInSettings;

/** The providers that the settings name, in the order of their keys. Wrong settings keep the portal from starting. */
@Component
public class Providers {

    private final List<IdentityProvider> all;

    Providers(SignInSettings settings) {
        all = settings.providers().entrySet().stream()
                .map(entry -> IdentityProvider.of(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(IdentityProvider::key))
                .toList();
    }

    public List<IdentityProvider> all() {
        return all;
    }

    public Optional<IdentityProvider> find(String key) {
        return all.stream().filter(provider -> provider.key().equals(key)).findFirst();
    }
}
