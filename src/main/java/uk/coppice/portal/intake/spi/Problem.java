package uk.coppice.portal.intake.spi;

/**
 * Something in the files that stops the whole import.
 *
 * @param file the file's name, with its ending
 * @param line the physical line in the file, from 1; 0 when the whole file is meant
 * @param column the column; empty when the whole row or file is meant
 * @param value what stands there, shortened to be printed
 * @param expected what was expected instead
 */
public record Problem(String file, int line, String column, String value, String expected) {

    private static final int LONGEST_SHOWN = 80;

    public Problem {
        value = printable(value);
    }

    /** In one line: {@code staff.csv, line 12, start_date: 'May 2024', expected a date such as 2026-01-31}. */
    public String words() {
        return where() + ": " + what();
    }

    /** {@code staff.csv, line 12, start_date}. */
    public String where() {
        return file + (line > 0 ? ", line " + line : "") + (column.isEmpty() ? "" : ", " + column);
    }

    /** {@code 'May 2024', expected a date such as 2026-01-31}. */
    public String what() {
        String found = !value.isEmpty() ? "'" + value + "', " : column.isEmpty() ? "" : "nothing there, ";
        return found + "expected " + expected;
    }

    private static String printable(String value) {
        var shown = new StringBuilder();
        value.codePoints().limit(LONGEST_SHOWN).forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append("\\u%04X".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return value.codePointCount(0, value.length()) > LONGEST_SHOWN
                ? shown.append('…').toString()
                : shown.toString();
    }
}
