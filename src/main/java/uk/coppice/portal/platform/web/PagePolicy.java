package uk.coppice.portal.platform.web;

import uk.coppice.portal.platform.security.Secrets;

/**
 * What a page of the portal may load and run: its own files, and the scripts within it that carry the number of this one
 * answer. A script that somebody smuggled into a text, a link or an attribute has none, so it does not run.
 *
 * <p>Three things stay open, each because of how Vaadin's client works. {@code 'unsafe-eval'}: it makes functions of the
 * expressions that the server sends it; Vaadin 25.4 is to do without. {@code style-src 'unsafe-inline'}: its components
 * put style sheets into the page as they are first used. {@code data:} pictures and fonts: icons in
 * style sheets.
 */
public final class PagePolicy {

    /** The header that holds a policy. */
    public static final String HEADER = "Content-Security-Policy";

    private PagePolicy() {}

    /** A number that nobody can guess, for one answer alone. */
    public static String nonce() {
        return Secrets.make();
    }

    /** The policy of the answer that carries this number. */
    public static String of(String nonce) {
        return "default-src 'none'; "
                + "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
                + "script-src-attr 'none'; "
                + "style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; "
                + "font-src 'self' data:; "
                + "connect-src 'self'; "
                + "manifest-src 'self'; "
                + "object-src 'none'; "
                + "base-uri 'self'; "
                + "form-action 'self'; "
                + "frame-ancestors 'none'";
    }
}
