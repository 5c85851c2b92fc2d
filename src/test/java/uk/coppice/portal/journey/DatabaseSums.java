package uk.coppice.portal.journey;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What stands in the embedded database of a running portal, as one sum a table: equal sums, equal rows. */
final class DatabaseSums {

    /** Who was here last when, which job runs, and that a look or a refusal came again: true of a portal only looked at. */
    private static final Set<String> MOVING = Set.of("sign_in_session", "scheduled_tasks", "audit_trail_again");

    /** The audit trail tells of looks and refusals too, as it should; of changes it must tell nothing new. */
    private static final Map<String, String> PART = Map.of("audit_trail", " WHERE act = 'CHANGED'");

    private DatabaseSums() {}

    /**
     * The sums by table.
     *
     * @param home the data folder
     */
    static Map<String, String> of(Path home) {
        String url = "jdbc:h2:file:" + home.resolve("portal") + ";MODE=MySQL;AUTO_SERVER=TRUE;IFEXISTS=TRUE";
        try (var connection = DriverManager.getConnection(url, "", "")) {
            var sums = new TreeMap<String, String>();
            for (String table : tables(connection)) {
                if (!MOVING.contains(table.toLowerCase(Locale.ROOT))) {
                    sums.put(table, sum(connection, table));
                }
            }
            return sums;
        } catch (SQLException e) {
            throw new IllegalStateException("The portal's database cannot be read", e);
        }
    }

    private static Iterable<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                if (!rows.getString("TABLE_SCHEM").equalsIgnoreCase("INFORMATION_SCHEMA")) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    private static String sum(Connection connection, String table) throws SQLException {
        long rows = 0;
        long sum = 0;
        try (var statement = connection.createStatement();
                ResultSet read = statement.executeQuery(
                        "SELECT * FROM \"" + table + "\"" + PART.getOrDefault(table.toLowerCase(Locale.ROOT), ""))) {
            int columns = read.getMetaData().getColumnCount();
            while (read.next()) {
                long row = 1125899906842597L;
                for (int column = 1; column <= columns; column++) {
                    row = 31 * row + String.valueOf(read.getString(column)).hashCode();
                }
                sum += row * 0x9E3779B97F4A7C15L;
                rows++;
            }
        }
        return rows + " rows, " + Long.toHexString(sum);
    }
}
