package uk.coppice.portal.intake.spi;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What counts as the text of a value, and what no value may hold. */
final class Text {

    private static final char NOT_READABLE = '\uFFFD';

    private Text() {}

    /**
     * The value without white space around it; a line break or tab within is one space. Accents are written one way
     * (NFC), so that files of different systems mean the same.
     */
    static String clean(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isSpace(raw.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(raw.charAt(end - 1))) {
            end--;
        }
        String text = raw.substring(start, end);
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0) {
            text = text.replaceAll("[ \\t\\r\\n]*[\\t\\r\\n][ \\t\\r\\n]*", " ");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** What was expected instead of a value that no column may hold; null when the characters are sound. */
    static @Nullable String fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == NOT_READABLE) {
                return "text in UTF-8: save the file as 'CSV UTF-8'";
            }
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                return "text without the invisible character U+%04X".formatted((int) c);
            }
        }
        return null;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
