package uk.coppice.portal.notification.calendar;

/** Folds lines at 75 octets (RFC 5545, 3.1): the library counts characters, of which some are several octets. */
final class Fold {

    private static final int OCTETS = 75;

    private Fold() {}

    /** The same file, folded anew and never within a character. */
    static String octets(String file) {
        var folded = new StringBuilder(file.length() + 100);
        for (String line : file.replace("\r\n ", "").split("\r\n", -1)) {
            if (!folded.isEmpty()) {
                folded.append("\r\n");
            }
            int used = 0;
            for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
                int character = line.codePointAt(at);
                int octets = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
                if (used + octets > OCTETS) {
                    folded.append("\r\n ");
                    used = 1;
                }
                folded.appendCodePoint(character);
                used += octets;
            }
        }
        return folded.toString();
    }
}
