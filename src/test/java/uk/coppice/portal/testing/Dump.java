package uk.coppice.portal.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of all tables as text: to see that nothing has changed, or that a text is nowhere any more. */
public final class Dump {

    private final Map<String, List<String>> rows = new TreeMap<>();

    /** Reads the whole database. */
    public static Dump of(JdbcClient jdbc) {
        var dump = new Dump();
        jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA() "
                        + "AND table_type = 'BASE TABLE' AND LOWER(table_name) <> 'flyway_schema_history'")
                .query(String.class)
                .list()
                .forEach(table -> dump.rows.put(table.toLowerCase(Locale.ROOT), read(jdbc, table)));
        return dump;
    }

    private static List<String> read(JdbcClient jdbc, String table) {
        var found = new ArrayList<String>();
        jdbc.sql("SELECT * FROM " + table).query(row -> {
            var line = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                line.append('|').append(row.getString(column));
            }
            found.add(line.toString());
        });
        found.sort(null);
        return found;
    }

    /** Rows by table. */
    public Map<String, List<String>> rows() {
        return rows;
    }

    /** Every row in which a text stands as a whole word, whatever its case, with its table in front. */
    public List<String> with(String text) {
        var wanted = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        var found = new ArrayList<String>();
        rows.forEach((table, lines) ->
                lines.stream().filter(line -> wanted.matcher(line).find()).forEach(line -> found.add(table + line)));
        return found;
    }
}
