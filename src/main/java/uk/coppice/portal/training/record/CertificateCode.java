package uk.coppice.portal.training.record;

import java.security.SecureRandom;
import java.util.Locale;

/** The code of a certificate: twenty signs out of 32, so 100 bits that nobody guesses. */
public final class CertificateCode {

    private static final int LENGTH = 20;
    private static final int GROUP = 4;

    /** Crockford's: without I, L, O and U. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private CertificateCode() {}

    static String make(SecureRandom random) {
        var code = new StringBuilder();
        random.ints(LENGTH, 0, SIGNS.length()).forEach(n -> code.append(SIGNS.charAt(n)));
        return code.toString();
    }

    /** As it is printed: {@code 7KQ4-M2XR-…}. */
    public static String written(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** What was typed, with the signs that are mistaken for others put right. */
    static String read(String typed) {
        return typed.replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
