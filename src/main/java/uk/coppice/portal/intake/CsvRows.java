package uk.coppice.portal.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a CSV file (RFC 4180, any line ending) in a bounded amount of memory. A row that cannot be read is
 * told with its fault, and reading goes on after its first line: so one lost quotation mark or a line of 50 MB hides
 * no other row. That is why this is no library reader: those stop there.
 */
final class CsvRows implements Closeable {

    /** No row may be longer, in characters. */
    static final int LONGEST_ROW = 50_000;

    private static final int END = -1;

    private final Reader in;
    private final char[] buffer = new char[2 * LONGEST_ROW];
    private int rowStart;
    private int at;
    private int filled;
    private int lineAt = 1;
    private int rowLine = 1;
    private final List<String> values = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private @Nullable String fault;

    CsvRows(Reader in) throws IOException {
        this.in = in;
        if (peek() == '\uFEFF') {
            at++; // a byte order mark
        }
    }

    /** Goes to the next row; false after the last one. */
    boolean next() throws IOException {
        values.clear();
        fault = null;
        rowStart = at;
        rowLine = lineAt;
        if (peek() == END) {
            return false;
        }
        boolean more = true;
        while (more && fault == null) {
            more = readValue();
        }
        if (fault != null) {
            at = rowStart;
            lineAt = rowLine;
            skipLine();
        }
        return true;
    }

    /** The physical line that the row starts on, from 1. */
    int line() {
        return rowLine;
    }

    /** The values of the row; with a fault, those before it. */
    List<String> values() {
        return List.copyOf(values);
    }

    /** What was expected, when the row could not be read; null for a sound row. */
    @Nullable
    String fault() {
        return fault;
    }

    /** Whether nothing stands in the row. */
    boolean blank() {
        return fault == null && values.stream().allMatch(String::isBlank);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    // Whether the row goes on after this value.
    private boolean readValue() throws IOException {
        value.setLength(0);
        if (peek() == '"') {
            readQuoted();
        } else {
            for (int c = peek(); fault == null && c != ',' && !endsLine(c); c = peek()) {
                if (c == '"') {
                    fault = "no quotation mark within a value, unless the value stands in quotation marks and each one "
                            + "inside is doubled";
                } else {
                    value.append((char) take());
                }
            }
        }
        if (fault != null) {
            return false;
        }
        values.add(value.toString());
        int c = take();
        if (c == '\r' && peek() == '\n') {
            take();
        }
        return c == ',';
    }

    private void readQuoted() throws IOException {
        take();
        while (true) {
            int c = take();
            if (c == END) {
                fault = fault != null ? fault : "a closing quotation mark";
                return;
            }
            if (c == '"') {
                if (peek() != '"') {
                    break;
                }
                take();
            }
            value.append((char) c);
        }
        int c = peek();
        if (c != ',' && !endsLine(c)) {
            fault = "a comma or the end of the line after a closing quotation mark";
        }
    }

    private static boolean endsLine(int c) {
        return c == '\n' || c == '\r' || c == END;
    }

    private void skipLine() throws IOException {
        int c;
        do {
            rowStart = at; // what is skipped need not stay in memory
            c = take();
        } while (!endsLine(c));
        if (c == '\r' && peek() == '\n') {
            take();
        }
    }

    private int take() throws IOException {
        if (at - rowStart >= LONGEST_ROW) {
            fault = "a row of at most %,d characters; a closing quotation mark may be missing".formatted(LONGEST_ROW);
            return END;
        }
        int c = peek();
        if (c == END) {
            return END;
        }
        at++;
        if (c == '\n' || (c == '\r' && peek() != '\n')) {
            lineAt++;
        }
        return c;
    }

    private int peek() throws IOException {
        if (at == filled) {
            System.arraycopy(buffer, rowStart, buffer, 0, filled - rowStart);
            filled -= rowStart;
            at -= rowStart;
            rowStart = 0;
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read <= 0) {
                return END;
            }
            filled += read;
        }
        return buffer[at];
    }
}
