package uk.coppice.portal.access.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.audit.Act;

/** Reads the trail, newest first, from a place on: each page costs the same, however far back it lies. */
@Repository
class TrailSearch {

    private static final String ROWS =
            "SELECT id, happened_at, who_kind, who, roles, act, what, about, thing, address, "
                    + "device FROM audit_trail WHERE 1 = 1";

    private final JdbcClient jdbc;
    private final Clock clock;

    TrailSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is looked for, worked out.
     *
     * @param about ids of people; null: anybody, none: nobody
     * @param who ids of people and kinds of those without a record; null: anybody
     */
    record Wanted(
            @Nullable Collection<Long> about,
            @Nullable Collection<Long> who,
            Collection<Actor.Kind> kinds,
            @Nullable Act act,
            String what,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean nothing() {
            return about != null && about.isEmpty() || who != null && who.isEmpty() && kinds.isEmpty();
        }
    }

    record Row(
            long id,
            LocalDateTime at,
            Actor.Kind kind,
            long who,
            String roles,
            Act act,
            String what,
            long about,
            String thing,
            String address,
            String device) {}

    /** That the same was seen again. */
    record Again(int times, LocalDateTime last) {}

    List<Row> rows(Wanted wanted, @Nullable TrailPlace after, int limit) {
        if (wanted.nothing()) {
            return List.of();
        }
        var sql = new StringBuilder(ROWS);
        var values = new HashMap<String, Object>();
        if (wanted.about() != null) {
            sql.append(" AND about IN (:about)");
            values.put("about", wanted.about());
        }
        who(wanted, sql, values);
        if (wanted.act() != null) {
            sql.append(" AND act = :act");
            values.put("act", wanted.act().name());
        }
        if (!wanted.what().isEmpty()) {
            sql.append(" AND what = :what");
            values.put("what", wanted.what());
        }
        if (wanted.from() != null) {
            sql.append(" AND happened_at >= :from");
            values.put("from", start(wanted.from()));
        }
        if (wanted.to() != null) {
            sql.append(" AND happened_at < :to");
            values.put("to", start(wanted.to().plusDays(1)));
        }
        if (after != null) {
            sql.append(" AND happened_at <= :at AND NOT (happened_at = :at AND id >= :id)");
            values.put("at", after.at());
            values.put("id", after.id());
        }
        sql.append(" ORDER BY happened_at DESC, id DESC LIMIT :limit");
        values.put("limit", limit);
        return jdbc.sql(sql.toString())
                .params(values)
                .query((row, n) -> new Row(
                        row.getLong(1),
                        row.getObject(2, LocalDateTime.class),
                        Actor.Kind.valueOf(row.getString(3)),
                        row.getLong(4),
                        row.getString(5),
                        Act.valueOf(row.getString(6)),
                        row.getString(7),
                        row.getLong(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)))
                .list();
    }

    private static void who(Wanted wanted, StringBuilder sql, Map<String, Object> values) {
        if (wanted.who() == null) {
            return;
        }
        var ids = new ArrayList<>(wanted.who());
        if (!wanted.kinds().isEmpty()) {
            ids.add(0L);
            sql.append(" AND (who <> 0 OR who_kind IN (:kinds))");
            values.put("kinds", wanted.kinds().stream().map(Enum::name).toList());
        }
        sql.append(" AND who IN (:who)");
        values.put("who", ids);
    }

    /** How often what some rows say was seen again. */
    Map<Long, Again> again(Collection<Long> rows) {
        var found = new HashMap<Long, Again>();
        if (!rows.isEmpty()) {
            jdbc.sql("SELECT trail_id, COUNT(*), MAX(seen_at) FROM audit_trail_again WHERE trail_id IN (:rows) "
                            + "GROUP BY trail_id")
                    .param("rows", rows)
                    .query(row -> {
                        found.put(row.getLong(1), new Again(row.getInt(2), row.getObject(3, LocalDateTime.class)));
                    });
        }
        return found;
    }

    /** What has been written down so far, in the alphabet's order. */
    List<String> whats() {
        return jdbc.sql("SELECT DISTINCT what FROM audit_trail ORDER BY what")
                .query(String.class)
                .list();
    }

    /** Records that were merged into some, and the records that some were merged into: former id to the one kept. */
    Map<Long, Long> kept(Collection<Long> former) {
        return pairs("former_id", former);
    }

    /** Records that were merged into some: former id to the one kept. */
    Map<Long, Long> merged(Collection<Long> kept) {
        return pairs("person_id", kept);
    }

    private Map<Long, Long> pairs(String column, Collection<Long> ids) {
        var found = new HashMap<Long, Long>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT former_id, person_id FROM audit_former_record WHERE " + column + " IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        found.put(row.getLong(1), row.getLong(2));
                    });
        }
        return found;
    }

    private LocalDateTime start(LocalDate day) {
        return StoredTime.of(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
