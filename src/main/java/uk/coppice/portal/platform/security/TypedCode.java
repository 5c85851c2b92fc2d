package uk.coppice.portal.platform.security;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Codes that people read from paper or a screen and type. */
public final class TypedCode {

    /** The 31 letters and digits that are not taken for one another: no 0 and O, no 1, I and L. */
    public static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private TypedCode() {}

    /** A random code in groups with a dash between: {@code 7KQ4-M2XR}. */
    public static String make(int length, int group) {
        return IntStream.range(0, length)
                .mapToObj(at -> (at > 0 && at % group == 0 ? "-" : "") + SIGNS.charAt(RANDOM.nextInt(SIGNS.length())))
                .collect(Collectors.joining());
    }
}
