package uk.coppice.portal.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people type into a field, made fit to keep: accents written one way (NFC), and without the invisible characters
 * that turn a line around or hide in it.
 */
public final class TypedText {

    // Control and format characters: right-to-left overrides, zero-width marks. Line breaks are dealt with apart.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+\\.[^@\\s<>,;\".]+");
    private static final int LONGEST_EMAIL = 254;
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private TypedText() {}

    /** One line, without space around it; empty for nothing typed. */
    public static String line(String typed) {
        String spaced = SPACES.matcher(typed).replaceAll(" ");
        return Normalizer.normalize(INVISIBLE.matcher(spaced).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    /** Several lines, each break kept as {@code \n}. */
    public static String lines(String typed) {
        String broken = typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return Normalizer.normalize(INVISIBLE.matcher(broken).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    /** An email address in small letters, of at most 254 characters; empty for what can't be one. */
    public static Optional<String> email(String typed) {
        String address = line(typed).toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST_EMAIL && EMAIL.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }

    /** Whether a spreadsheet would take the text for a formula. */
    public static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
