package uk.coppice.portal.access.matrix;

import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands in all tables, as a sum of each; but for the trail, into which whoever may use a method writes themselves. */
final class Tables {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final List<String> tables;

    Tables(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        tables = jdbc.sql("SELECT LOWER(table_name) FROM information_schema.tables WHERE table_schema = SCHEMA() "
                        + "AND table_type = 'BASE TABLE' AND LOWER(table_name) NOT IN ('flyway_schema_history', "
                        + "'scheduled_tasks', 'audit_trail', 'audit_trail_again')")
                .query(String.class)
                .list();
    }

    /** For each table a number that changes when a row does. */
    Map<String, Long> now() {
        var sums = new TreeMap<String, Long>();
        transactions.executeWithoutResult(status -> tables.forEach(table -> {
            long sum = jdbc.sql("SELECT * FROM " + table).query((row, n) -> hash(row)).list().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            sums.put(table, sum);
        }));
        return sums;
    }

    private static long hash(ResultSet row) throws SQLException {
        long hash = 17;
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var value = row.getObject(column);
            hash = hash * 1_000_003 + hash(value);
        }
        return hash;
    }

    private static int hash(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> 0;
            case byte[] bytes -> Arrays.hashCode(bytes);
            case Blob blob -> Arrays.hashCode(blob.getBytes(1, (int) blob.length()));
            case Clob clob -> clob.getSubString(1, (int) clob.length()).hashCode();
            default -> value.hashCode();
        };
    }

    /** The tables that are not the same. */
    static Set<String> differing(Map<String, Long> before, Map<String, Long> after) {
        var differing = new TreeSet<String>();
        before.forEach((table, sum) -> {
            if (!sum.equals(after.get(table))) {
                differing.add(table);
            }
        });
        return differing;
    }
}
