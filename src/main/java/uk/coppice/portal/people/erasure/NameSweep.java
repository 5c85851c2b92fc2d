package uk.coppice.portal.people.erasure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.LikeText;

/**
 * Looks through every text of the database for names, numbers and addresses, and writes 'Erased person' or 'erased' in
 * their place: histories of others, mails to others, notes. So a new column with text is looked through by itself. It
 * reads whole tables, which takes seconds in a large trust; nobody is erased often.
 */
@Component
class NameSweep {

    static final String NAME = "Erased person";
    static final String NUMBER = "erased";

    /** Shorter texts are codes of the portal's own. */
    private static final int SHORTEST_TEXT = 40;

    /** A shorter staff number would be found in texts that do not mean it. */
    private static final int SHORTEST_NUMBER = 4;

    /** The audit trail is sealed, and holds ids and codes where others hold names. */
    private static final Set<String> NOT_LOOKED_THROUGH = Set.of(
            "flyway_schema_history",
            "scheduled_tasks",
            "questionnaire_version",
            "person",
            "guest",
            "school",
            "erasure",
            "audit_trail");

    /** They name leads from outside the trust, who are somebody else; figures go by them. */
    private static final Set<String> OF_OTHERS = Set.of("session_lead.external_name", "evaluation.lead_key");

    private final JdbcClient jdbc;

    NameSweep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String table, String name, long longest) {}

    /** Replaces all of them wherever they stand, whatever their case. Returns in how many texts. */
    int replace(Collection<String> names) {
        var wanted = names.stream()
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST_NUMBER)
                .distinct()
                .toList();
        if (wanted.isEmpty()) {
            return 0;
        }
        var keys = keys();
        int replaced = 0;
        for (var column : columns()) {
            replaced += replace(column, keys.getOrDefault(column.table, List.of()), wanted);
        }
        return replaced;
    }

    /** The text without the names; the same text when it has none. */
    static String without(String text, Collection<String> names) {
        String result = text;
        // The longer ones first: an address may hold a number.
        for (String name : names.stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList()) {
            result = whole(name).matcher(result).replaceAll(Matcher.quoteReplacement(isName(name) ? NAME : NUMBER));
        }
        return result;
    }

    private static boolean isName(String text) {
        return text.chars().noneMatch(sign -> sign == '@' || Character.isDigit(sign));
    }

    private static Pattern whole(String name) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private int replace(Column column, List<String> key, List<String> names) {
        String found = IntStream.range(0, names.size())
                .mapToObj(n -> "LOWER(" + column.name + ") LIKE :n" + n + " ESCAPE '!'")
                .collect(Collectors.joining(" OR "));
        var rows = jdbc.sql(
                "SELECT " + String.join(", ", key) + ", " + column.name + " FROM " + column.table + " WHERE " + found);
        for (int n = 0; n < names.size(); n++) {
            rows = rows.param("n" + n, "%" + LikeText.of(names.get(n)) + "%");
        }
        int replaced = 0;
        for (var row : rows.query((result, n) -> {
                    var values = new Object[key.size() + 1];
                    for (int i = 0; i < key.size(); i++) {
                        values[i] = result.getObject(i + 1);
                    }
                    values[key.size()] = result.getString(key.size() + 1);
                    return values;
                })
                .list()) {
            replaced += replace(column, key, names, row);
        }
        return replaced;
    }

    private int replace(Column column, List<String> key, List<String> names, @Nullable Object[] row) {
        String text = String.valueOf(row[key.size()]);
        String cleaned = without(text, names);
        if (cleaned.equals(text)) {
            return 0;
        }
        var update = jdbc.sql("UPDATE " + column.table + " SET " + column.name + " = ? WHERE "
                        + key.stream().map(name -> name + " = ?").collect(Collectors.joining(" AND ")))
                .param(cleaned.length() > column.longest ? cleaned.substring(0, (int) column.longest) : cleaned);
        for (int i = 0; i < key.size(); i++) {
            update = update.param(row[i]);
        }
        return update.update();
    }

    private List<Column> columns() {
        return jdbc
                .sql("SELECT c.table_name AS t, c.column_name AS n, c.character_maximum_length AS l "
                        + "FROM information_schema.columns c JOIN information_schema.tables x "
                        + "ON x.table_schema = c.table_schema AND x.table_name = c.table_name "
                        + "AND x.table_type = 'BASE TABLE' WHERE c.table_schema = SCHEMA() "
                        + "AND c.character_maximum_length >= ? AND (LOWER(c.data_type) LIKE '%char%' "
                        + "OR LOWER(c.data_type) LIKE '%text%') ORDER BY c.table_name, c.column_name")
                .param(SHORTEST_TEXT)
                .query((row, n) -> new Column(lower(row.getString(1)), lower(row.getString(2)), row.getLong(3)))
                .list()
                .stream()
                .filter(column -> !NOT_LOOKED_THROUGH.contains(column.table))
                .filter(column -> !column.name.endsWith("_hash"))
                .filter(column -> !OF_OTHERS.contains(column.table + "." + column.name))
                .toList();
    }

    private Map<String, List<String>> keys() {
        Map<String, TreeMap<Integer, String>> found = new HashMap<>();
        jdbc.sql("SELECT k.table_name AS t, k.column_name AS n, k.ordinal_position AS o "
                        + "FROM information_schema.table_constraints c JOIN information_schema.key_column_usage k "
                        + "ON k.constraint_schema = c.constraint_schema AND k.constraint_name = c.constraint_name "
                        + "AND k.table_name = c.table_name WHERE c.constraint_type = 'PRIMARY KEY' "
                        + "AND c.table_schema = SCHEMA()")
                .query(row -> {
                    found.computeIfAbsent(lower(row.getString(1)), table -> new TreeMap<>())
                            .put(row.getInt(3), lower(row.getString(2)));
                });
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> List.copyOf(entry.getValue().values())));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
