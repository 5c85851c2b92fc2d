package uk.coppice.portal.access.provider;

import java.util.Optional;
import uk.coppice.portal.access.SignInRefusal;
import uk.coppice.portal.platform.security.Secrets;

/**
 * An account at a provider that may come in, as a token proves it.
 *
 * @param provider its key in the settings
 * @param issuer who vouches for it; of Entra it names the tenant
 * @param subject what the provider never changes or gives to somebody else
 * @param email the work address in small letters; empty where the token does not prove that it is theirs
 * @param otherwise why it is turned away when {@code email} is empty and it is bound to nobody
 * @param statedEmail the address that the token states, proved or not; for people to read, it decides nothing
 * @param name as the provider shows it; for people to read, it decides nothing
 */
public record Account(
        String provider,
        String issuer,
        String subject,
        Optional<String> email,
        SignInRefusal otherwise,
        String statedEmail,
        String name) {

    /** What the account is looked up by: a fingerprint of issuer and subject, byte by byte. */
    public String key() {
        return Secrets.fingerprint(issuer + "\n" + subject);
    }
}
