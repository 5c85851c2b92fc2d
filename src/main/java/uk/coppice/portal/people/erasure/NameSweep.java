package uk.coppice.portal.people.erasure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.DatabaseKind;

/**
 * Looks through every text of the database for names, numbers and addresses, and writes 'Erased person' or 'erased' in
 * their place: histories of others, mails to others, notes. So a new column with text is looked through by itself. Whole
 * tables are read first, without a lock; rows of others are then held for no longer than it takes to write them.
 */
@Component
class NameSweep {

    /** What is shorter holds codes, which rows and figures are known by. */
    private static final int SHORTEST_TEXT = 100;

    /** The audit trail is sealed, and holds ids and codes where others hold names. A draft goes after two days. */
    private static final Set<String> NOT_LOOKED_THROUGH = Set.of(
            "flyway_schema_history",
            "scheduled_tasks",
            "questionnaire_version",
            "person",
            "guest",
            "school",
            "erasure",
            "data_request_draft",
            "audit_trail");

    /** Leads from outside the trust, who are somebody else, and figures go by them; keys, secrets and addresses of pages. */
    private static final Set<String> NO_TEXTS = Set.of(
            "session_lead.external_name",
            "evaluation.lead_key",
            "mail.once_key",
            "mail.secret",
            "notice.secret",
            "break_glass.sealed_secret",
            "sign_in_identity.issuer",
            "sign_in_identity.subject",
            "training_session.online_link",
            "resource.link",
            "inquiry.public_url");

    /** Where only some rows are done with: an answer must still reach whoever asked. */
    private static final Map<String, String> DONE_WITH =
            Map.of("open_mail", "state <> 'WAITING' AND ", "data_request", "state IN ('ANSWERED', 'WITHDRAWN') AND ");

    /** MySQL's driver then gives one row after the other; without it keeps a whole table in memory. */
    private static final int ROW_BY_ROW = Integer.MIN_VALUE;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;

    NameSweep(JdbcClient jdbc, DataSource database) throws SQLException {
        this.jdbc = jdbc;
        this.rows = new JdbcTemplate(database);
        if (DatabaseKind.of(database) == DatabaseKind.MYSQL) {
            rows.setFetchSize(ROW_BY_ROW);
        }
    }

    private record Column(String table, String name, long longest, List<String> key) {}

    private record Found(Column column, List<Object> key) {}

    /** Who is named by a word, and which lengths such words have. */
    private record Clues(Map<String, List<SoughtNames>> people, BitSet lengths) {

        static Clues of(Collection<SoughtNames> sought) {
            var people = new HashMap<String, List<SoughtNames>>();
            var lengths = new BitSet();
            for (var one : sought) {
                for (String clue : one.clues()) {
                    people.computeIfAbsent(clue, word -> new ArrayList<>()).add(one);
                    lengths.set(clue.length());
                }
            }
            return new Clues(people, lengths);
        }

        /** The text without the names of all of them. */
        String outOf(String text) {
            var near = new LinkedHashSet<SoughtNames>();
            TextWords.each(text, lengths::get, word -> near.addAll(people.getOrDefault(word, List.of())));
            String result = text;
            for (var one : near) {
                result = one.outOf(result);
            }
            return result;
        }
    }

    /**
     * Replaces them wherever they stand, whatever their case.
     *
     * @param people names, numbers and addresses, of each person apart; many take no longer than one
     * @return in how many texts
     */
    int replace(Collection<Set<String>> people) {
        var clues = Clues.of(people.stream().map(SoughtNames::new).toList());
        if (clues.people.isEmpty()) {
            return 0;
        }
        var found = new ArrayList<Found>();
        columns().forEach(column -> found.addAll(find(column, clues)));
        return found.stream().mapToInt(one -> rewrite(one, clues)).sum();
    }

    /**
     * Reads the whole column and compares here: a database that compares small letters of each name with each text takes
     * several times as long.
     */
    private List<Found> find(Column column, Clues clues) {
        var found = new ArrayList<Found>();
        rows.query(
                "SELECT " + column.name + ", " + String.join(", ", column.key) + " FROM " + column.table + " WHERE "
                        + DONE_WITH.getOrDefault(column.table, "") + column.name + " IS NOT NULL",
                (RowCallbackHandler) row -> {
                    String text = row.getString(1);
                    if (text != null && !clues.outOf(text).equals(text)) {
                        var key = new ArrayList<Object>();
                        for (int n = 0; n < column.key.size(); n++) {
                            key.add(row.getObject(n + 2));
                        }
                        found.add(new Found(column, key));
                    }
                });
        return found;
    }

    /** Reads the text again, held this time: what somebody wrote meanwhile is not lost. */
    private int rewrite(Found found, Clues clues) {
        var column = found.column;
        String here = " WHERE " + column.key.stream().map(name -> name + " = ?").collect(Collectors.joining(" AND "));
        String text = jdbc.sql("SELECT " + column.name + " FROM " + column.table + here + " FOR UPDATE")
                .params(found.key)
                .query((row, n) -> new Text(row.getString(1)))
                .optional()
                .map(Text::words)
                .orElse(null);
        String cleaned = text == null ? null : clues.outOf(text);
        if (cleaned == null || cleaned.equals(text)) {
            return 0;
        }
        return jdbc.sql("UPDATE " + column.table + " SET " + column.name + " = ?" + here)
                .param(cleaned.length() > column.longest ? cleaned.substring(0, (int) column.longest) : cleaned)
                .params(found.key)
                .update();
    }

    private record Text(@Nullable String words) {}

    private List<Column> columns() {
        var keys = keys();
        return jdbc
                .sql("SELECT c.table_name AS t, c.column_name AS n, c.character_maximum_length AS l "
                        + "FROM information_schema.columns c JOIN information_schema.tables x "
                        + "ON x.table_schema = c.table_schema AND x.table_name = c.table_name "
                        + "AND x.table_type = 'BASE TABLE' WHERE c.table_schema = SCHEMA() "
                        + "AND c.character_maximum_length >= ? AND (LOWER(c.data_type) LIKE '%char%' "
                        + "OR LOWER(c.data_type) LIKE '%text%') ORDER BY c.table_name, c.column_name")
                .param(SHORTEST_TEXT)
                .query((row, n) -> {
                    String table = lower(row.getString(1));
                    return new Column(
                            table, lower(row.getString(2)), row.getLong(3), keys.getOrDefault(table, List.of()));
                })
                .list()
                .stream()
                .filter(column -> !NOT_LOOKED_THROUGH.contains(column.table))
                .filter(column -> !column.name.endsWith("_hash"))
                .filter(column -> !NO_TEXTS.contains(column.table + "." + column.name))
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
