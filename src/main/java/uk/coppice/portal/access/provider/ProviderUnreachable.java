package uk.coppice.portal.access.provider;

import org.springframework.security.core.AuthenticationException;

/** A provider did not say how to sign in with it, or not in time. */
public class ProviderUnreachable extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    ProviderUnreachable(IdentityProvider provider, Throwable cause) {
        super("The provider " + provider.key() + " does not answer", cause);
    }
}
