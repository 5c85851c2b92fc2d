package uk.coppice.portal.access.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the trail's tables for tests. */
final class TrailReader {

    private final JdbcClient jdbc;

    TrailReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String kind, long who, String roles, String act, String what, long about, String thing, int again) {}

    List<Row> rows() {
        return jdbc.sql(
                        "SELECT who_kind, who, roles, act, what, about, thing, (SELECT COUNT(*) FROM audit_trail_again a "
                                + "WHERE a.trail_id = t.id) FROM audit_trail t ORDER BY happened_at, id")
                .query((row, n) -> new Row(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7),
                        row.getInt(8)))
                .list();
    }

    /** What was done, in short: CHANGED staff record. */
    List<String> deeds() {
        return rows().stream().map(row -> row.act() + " " + row.what()).toList();
    }
}
