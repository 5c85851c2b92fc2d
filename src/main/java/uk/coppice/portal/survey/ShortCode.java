package uk.coppice.portal.survey;

import java.util.Locale;
import uk.coppice.portal.platform.security.Secrets;
import uk.coppice.portal.platform.security.TypedCode;

/**
 * A random code to read from paper and type: twelve of 31 letters and digits that are not taken for one another, about 59
 * bits, shown in threes of four. Typed in, case and everything between do not matter.
 */
final class ShortCode {

    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private ShortCode() {}

    static String make() {
        return TypedCode.make(LENGTH, GROUP);
    }

    /** What the database keeps of a code; of anything else than a code what no code has. */
    static String hash(String typed) {
        return Secrets.fingerprint(typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }
}
