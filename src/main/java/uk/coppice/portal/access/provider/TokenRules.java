package uk.coppice.portal.access.provider;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.access.SignInRefusal;

/**
 * Which accounts may come in, by the claims of an identity token whose signature, audience, nonce and dates have been
 * checked already. Nothing but the token counts: not the address of the request, and nothing that the browser sent.
 *
 * <p>Sources: Microsoft, "ID token claims reference" (tid, oid, idp), "Optional claims reference" (acct, xms_edov) and
 * "Migrate away from using email claims for authorization"; Google, "OpenID Connect" (hd, email_verified).
 */
public final class TokenRules {

    /** Plain signs alone: letters of other scripts can look alike, and change into others when made small. */
    private static final Pattern EMAIL = Pattern.compile("[!-?A-~]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}");

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_NAME = 200;
    private static final String GUEST_SIGN = "#EXT#";

    private TokenRules() {}

    /** Either the account, or why it may not come in. */
    public sealed interface Verdict {}

    /** It may come in. */
    public record Accepted(Account account) implements Verdict {}

    /**
     * It may not.
     *
     * @param lacking for the log: what the token should have said, without a name or an address of anybody
     */
    public record Refused(SignInRefusal why, String lacking) implements Verdict {}

    /** Decides on the claims of one token. */
    public static Verdict check(IdentityProvider provider, Map<String, Object> claims) {
        return switch (provider.kind()) {
            case ENTRA -> entra(provider, claims);
            case GOOGLE -> google(provider, claims);
            case OPENID -> keyedBySubject(provider, claims);
        };
    }

    private static Verdict entra(IdentityProvider provider, Map<String, Object> claims) {
        String tenant = text(claims, "tid").toLowerCase(Locale.ROOT);
        String object = text(claims, "oid");
        if (tenant.equals(IdentityProvider.PERSONAL_TENANT)) {
            return wrongAccount("a personal Microsoft account");
        }
        if (!provider.tenants().contains(tenant)) {
            return wrongAccount("tid is not one of the tenants");
        }
        String issuer = provider.issuerOf(tenant);
        if (!text(claims, "iss").equals(issuer)) {
            return new Refused(SignInRefusal.FAILED, "iss is not the issuer of the tenant in tid");
        }
        if (isGuest(claims, issuer, tenant)) {
            return wrongAccount("a guest of the tenant");
        }
        if (!claims.containsKey("acct")) {
            return new Refused(
                    SignInRefusal.FAILED,
                    "acct is missing: add the optional claims acct, email and xms_edov to the app");
        }
        if (object.isEmpty() || object.length() > LONGEST_SUBJECT) {
            return new Refused(SignInRefusal.FAILED, "oid is missing");
        }
        return accepted(provider, claims, issuer, object, isTrue(claims.get("xms_edov")));
    }

    /** {@code idp} is there when another directory than the token's issuer knows the account. */
    private static boolean isGuest(Map<String, Object> claims, String issuer, String tenant) {
        String home = text(claims, "idp");
        boolean elsewhere = !home.isEmpty()
                && !home.equals(issuer)
                && !home.toLowerCase(Locale.ROOT).contains(tenant);
        boolean guest = claims.containsKey("acct") && !text(claims, "acct").equals("0");
        boolean named = text(claims, "preferred_username").contains(GUEST_SIGN)
                || text(claims, "upn").contains(GUEST_SIGN);
        return elsewhere || guest || named;
    }

    private static Verdict google(IdentityProvider provider, Map<String, Object> claims) {
        if (!provider.domains().contains(text(claims, "hd").toLowerCase(Locale.ROOT))) {
            return wrongAccount("hd is not one of the domains");
        }
        return keyedBySubject(provider, claims);
    }

    private static Verdict keyedBySubject(IdentityProvider provider, Map<String, Object> claims) {
        String issuer = text(claims, "iss");
        String subject = text(claims, "sub");
        if (!issuer.equals(provider.issuer())) {
            return new Refused(SignInRefusal.FAILED, "iss is not the issuer of the provider");
        }
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            return new Refused(SignInRefusal.FAILED, "sub is missing");
        }
        return accepted(provider, claims, issuer, subject, isTrue(claims.get("email_verified")));
    }

    private static Verdict accepted(
            IdentityProvider provider, Map<String, Object> claims, String issuer, String subject, boolean verified) {
        String stated = text(claims, "email");
        boolean ours = verified && ofOurDomains(provider, stated);
        return new Accepted(new Account(
                provider.key(),
                issuer,
                subject,
                ours ? Optional.of(stated.toLowerCase(Locale.ROOT)) : Optional.empty(),
                verified && !stated.isEmpty() ? SignInRefusal.WRONG_ACCOUNT : SignInRefusal.UNVERIFIED,
                cut(stated, LONGEST_EMAIL),
                cut(text(claims, "name"), LONGEST_NAME)));
    }

    private static boolean ofOurDomains(IdentityProvider provider, String email) {
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            return false;
        }
        String domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return provider.domains().isEmpty() || provider.domains().contains(domain);
    }

    private static Refused wrongAccount(String lacking) {
        return new Refused(SignInRefusal.WRONG_ACCOUNT, lacking);
    }

    /** Entra writes true also as 1 and as text. */
    private static boolean isTrue(@Nullable Object claim) {
        return claim instanceof Boolean truth
                ? truth
                : claim != null && ("1".equals(claim.toString()) || "true".equals(claim.toString()));
    }

    private static String text(Map<String, Object> claims, String name) {
        var claim = claims.get(name);
        return claim instanceof String || claim instanceof Number ? claim.toString() : "";
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
