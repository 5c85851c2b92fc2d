package uk.coppice.portal.access.session;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.access.SignInWay;

/**
 * What a browser's session keeps, in the server's memory, of how somebody signed in.
 *
 * @param key names the row that says whether the session still counts; only a fingerprint of it is stored
 * @param provider its key in the settings; null without one
 * @param idToken what the provider wants to see to sign somebody out; null without one
 */
public record SignedInBy(
        String key,
        SignInWay way,
        @Nullable String provider,
        @Nullable String idToken) implements Serializable {

    /** Without the key and the token, so that neither reaches a log. */
    @Override
    public String toString() {
        return "SignedInBy[" + way + "]";
    }
}
