package uk.coppice.portal.access.matrix;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.Ids;

/** Writes rows past the services, and reads single values. */
final class Rows {

    private final JdbcClient jdbc;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of a table, to be given its values; its id is made here. */
    Row add(String table, String columns) {
        return values -> {
            long id = Ids.next();
            var all = new @Nullable Object[values.length + 1];
            all[0] = id;
            System.arraycopy(values, 0, all, 1, values.length);
            put(table, "id, " + columns, all);
            return id;
        };
    }

    /** A row of a table without an id of its own. */
    void put(String table, String columns, @Nullable Object... values) {
        String marks = Arrays.stream(values).map(value -> "?").collect(Collectors.joining(", "));
        run("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")", values);
    }

    void run(String sql, @Nullable Object... values) {
        var statement = jdbc.sql(sql);
        for (var value : values) {
            statement = statement.param(value);
        }
        statement.update();
    }

    long id(String sql, Object value) {
        return jdbc.sql(sql).param(value).query(Long.class).single();
    }

    String text(String sql, Object value) {
        return jdbc.sql(sql).param(value).query(String.class).single();
    }

    /** What a row still lacks. */
    @FunctionalInterface
    interface Row {
        long with(@Nullable Object... values);
    }
}
