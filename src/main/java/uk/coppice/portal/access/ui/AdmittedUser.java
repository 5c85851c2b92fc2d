package uk.coppice.portal.access.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import uk.coppice.portal.platform.security.Viewer;

/** Who has come in with a provider's token, between the check of the token and the start of the session. */
final class AdmittedUser extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final Viewer viewer;
    private final String provider;

    AdmittedUser(OidcIdToken token, Viewer viewer, String provider) {
        super(List.of(), token);
        this.viewer = viewer;
        this.provider = provider;
    }

    Viewer viewer() {
        return viewer;
    }

    String provider() {
        return provider;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
