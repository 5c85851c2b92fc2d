package uk.coppice.portal.bench;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows of one table in few statements of many rows each. Values are written into the statement as they are:
 * for made-up numbers, dates and words without a quotation mark alone.
 */
final class ManyRows implements AutoCloseable {

    private static final int ROWS_A_STATEMENT = 2_000;

    private final Connection connection;
    private final String start;
    private final StringBuilder text = new StringBuilder();
    private int rows;

    /**
     * @param table with its columns: {@code person (id, staff_no)}
     */
    ManyRows(Connection connection, String table) {
        this.connection = connection;
        this.start = "INSERT INTO " + table + " VALUES ";
    }

    void add(@Nullable Object... values) throws SQLException {
        text.append(rows == 0 ? start : ", ");
        char before = '(';
        for (var value : values) {
            text.append(before);
            before = ',';
            if (value == null || value instanceof Number || value instanceof Boolean) {
                text.append(value);
            } else {
                text.append('\'').append(value).append('\'');
            }
        }
        text.append(')');
        if (++rows == ROWS_A_STATEMENT) {
            write();
        }
    }

    /** Writes what is left. */
    @Override
    public void close() throws SQLException {
        if (rows > 0) {
            write();
        }
    }

    private void write() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text.toString());
        }
        connection.commit();
        text.setLength(0);
        rows = 0;
    }
}
