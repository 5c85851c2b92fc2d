package uk.coppice.portal.platform.files;

/** Text of people as it may stand in a file: nothing in it that acts, or that turns the reading about. */
public final class PlainText {

    private static final String STARTS_A_FORMULA = "=+-@＝＋－＠";

    private PlainText() {}

    /** Without control signs and without marks that change the direction of what follows; line ends become spaces. */
    public static String of(String text) {
        return text.replaceAll("[\\t\\r\\n\\u2028\\u2029]+", " ")
                .replaceAll("[\\p{Cc}\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]", "");
    }

    /** The same, escaped for XHTML, for text and for attributes in double quotes. */
    public static String xhtml(String text) {
        return of(text).replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * For a cell of a spreadsheet: an apostrophe goes before what a spreadsheet would take for a formula, also when
     * spaces, quotes or signs that nobody sees stand first.
     */
    public static String cell(String text) {
        return text.isEmpty() || !acts(text) ? of(text) : "'" + of(text);
    }

    private static boolean acts(String text) {
        for (int n = 0; n < text.length(); n++) {
            char sign = text.charAt(n);
            if (sign == '\t' || sign == '\r' || sign == '\n') {
                return true;
            }
            if (!skipped(sign)) {
                return STARTS_A_FORMULA.indexOf(sign) >= 0;
            }
        }
        return false;
    }

    private static boolean skipped(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT
                || "\"'“”‘’".indexOf(sign) >= 0;
    }
}
