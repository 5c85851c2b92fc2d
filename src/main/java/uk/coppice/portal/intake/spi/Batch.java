package uk.coppice.portal.intake.spi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** A statement run for many rows at once: rows are gathered, and sent when the reader says so. */
public final class Batch implements AutoCloseable {

    private final String sql;
    private final PreparedStatement statement;
    private final BooleanSupplier pointless;
    private int waiting;

    /**
     * @param pointless whether the import has failed already, so that nothing needs to be sent
     * @throws org.springframework.dao.DataAccessException when the database cannot take the statement
     */
    public Batch(Connection connection, String sql, BooleanSupplier pointless) {
        this.sql = sql;
        this.pointless = pointless;
        try {
            this.statement = connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw translated(e, sql);
        }
    }

    /** Adds a row: one value for each question mark, null for none. */
    public void add(@Nullable Object... values) {
        if (pointless.getAsBoolean()) {
            return;
        }
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            waiting++;
        } catch (SQLException e) {
            throw translated(e, sql);
        }
    }

    /** Sends what was added, and returns how many rows each changed, as far as the database says. */
    public int[] flush() {
        if (waiting == 0) {
            return new int[0];
        }
        waiting = 0;
        try {
            if (pointless.getAsBoolean()) {
                statement.clearBatch();
                return new int[0];
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw translated(e, sql);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw translated(e, sql);
        }
    }

    private static RuntimeException translated(SQLException problem, String sql) {
        var translated = new SQLExceptionSubclassTranslator().translate("Import", sql, problem);
        return translated == null ? new IllegalStateException(problem) : translated;
    }
}
