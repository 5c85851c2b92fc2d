package uk.coppice.portal.shell;

import java.security.SecureRandom;

/** A short code that a person can read out and that is found again in the log. */
final class ErrorCode {

    private static final String LETTERS = "BCDFGHJKMNPQRSTVWXZ";
    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorCode() {}

    static String next() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
