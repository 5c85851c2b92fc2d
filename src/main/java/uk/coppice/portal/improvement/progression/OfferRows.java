package uk.coppice.portal.improvement.progression;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.NameSearch;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.security.NameScope;

/** The table of offers, read within what the reader may see. */
@Component
class OfferRows {

    private static final String FROM = """
             FROM progression_offer f
            JOIN person p ON p.id = f.person_id
            LEFT JOIN advertised_role r ON r.id = f.advert_id
            LEFT JOIN post o ON o.id = (
                SELECT w.id FROM post w WHERE w.person_id = f.person_id AND w.start_date <= f.offered_on
                AND (w.end_date IS NULL OR w.end_date >= f.offered_on)
                ORDER BY w.fte DESC, w.start_date, w.id LIMIT 1)
            LEFT JOIN school s ON s.id = o.school_id
            """;

    private static final String COLUMNS =
            "SELECT f.id, f.person_id, p.staff_no, p.first_name, p.last_name, s.name, o.id, "
                    + "f.offered_on, f.kind, f.reach, f.basis, f.answer, f.advert_id, r.title, f.version";

    // A school's offers are those made while somebody worked there.
    private static final String WORKED_AT = "EXISTS (SELECT 1 FROM post q WHERE q.person_id = f.person_id "
            + "AND q.school_id IN (:%s) AND q.start_date <= f.offered_on "
            + "AND (q.end_date IS NULL OR q.end_date >= f.offered_on))";

    private final JdbcClient jdbc;

    OfferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page, the latest offer first. */
    List<Offer> page(OffersWanted wanted, NameScope scope, int offset, int limit) {
        var values = new HashMap<String, @Nullable Object>();
        String where = where(wanted, scope, values);
        values.put("limit", limit);
        values.put("offset", offset);
        return jdbc.sql(COLUMNS + FROM + where
                        + " ORDER BY f.offered_on DESC, p.last_name, p.first_name, f.id LIMIT :limit OFFSET :offset")
                .params(values)
                .query((row, n) -> offer(row))
                .list();
    }

    /** Whether there is one to a person, in any year. */
    boolean anyTo(long person) {
        return jdbc.sql("SELECT COUNT(*) FROM progression_offer WHERE person_id = ?")
                        .param(person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many {@link #page} finds in all. */
    int count(OffersWanted wanted, NameScope scope) {
        var values = new HashMap<String, @Nullable Object>();
        String where = where(wanted, scope, values);
        return jdbc.sql("SELECT COUNT(*) FROM progression_offer f JOIN person p ON p.id = f.person_id " + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** One offer within the scope; empty when it is gone or not for this reader. */
    Optional<Offer> find(long id, NameScope scope) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        return jdbc.sql(COLUMNS + FROM + " WHERE f.id = :id" + within(scope, values))
                .params(values)
                .query((row, n) -> offer(row))
                .optional();
    }

    /** Every offer to somebody, the latest first. */
    List<Offer> to(long person) {
        return jdbc.sql(COLUMNS + FROM + " WHERE f.person_id = :person ORDER BY f.offered_on DESC, f.id DESC")
                .param("person", person)
                .query((row, n) -> offer(row))
                .list();
    }

    /** Another offer of the same day to the same person that is the same in everything but the answer. */
    Optional<Long> same(OfferDraft draft) {
        return jdbc.sql("SELECT id FROM progression_offer WHERE person_id = :person AND offered_on = :day "
                        + "AND kind = :kind AND reach = :reach AND basis = :basis")
                .param("person", draft.personId())
                .param("day", draft.offeredOn())
                .param("kind", draft.kind().name())
                .param("reach", draft.reach().name())
                .param("basis", draft.basis().name())
                .query(Long.class)
                .optional();
    }

    void insert(long id, OfferDraft draft, LocalDateTime now, long by) {
        jdbc.sql("INSERT INTO progression_offer (id, person_id, offered_on, kind, reach, basis, answer, advert_id, "
                        + "recorded_at, recorded_by, version) VALUES (:id, :person, :day, :kind, :reach, :basis, :answer, "
                        + ":advert, :now, :by, 0)")
                .params(values(id, draft, now, by))
                .update();
    }

    /** Whether it stood as it was shown. */
    boolean update(long id, int version, OfferDraft draft, LocalDateTime now, long by) {
        var values = values(id, draft, now, by);
        values.put("version", version);
        return jdbc.sql("UPDATE progression_offer SET person_id = :person, offered_on = :day, kind = :kind, "
                                + "reach = :reach, basis = :basis, answer = :answer, advert_id = :advert, "
                                + "recorded_at = :now, recorded_by = :by, version = version + 1 "
                                + "WHERE id = :id AND version = :version")
                        .params(values)
                        .update()
                == 1;
    }

    /** Whether it stood as it was shown. */
    boolean delete(long id, int version) {
        return jdbc.sql("DELETE FROM progression_offer WHERE id = :id AND version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(long id, OfferDraft draft, LocalDateTime now, long by) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("person", draft.personId());
        values.put("day", draft.offeredOn());
        values.put("kind", draft.kind().name());
        values.put("reach", draft.reach().name());
        values.put("basis", draft.basis().name());
        values.put("answer", draft.answer().name());
        values.put("advert", draft.advertId());
        values.put("now", now);
        values.put("by", by);
        return values;
    }

    private static String where(OffersWanted wanted, NameScope scope, Map<String, @Nullable Object> values) {
        values.put("first", wanted.year().firstDay());
        values.put("last", wanted.year().lastDay());
        var where = new StringBuilder(" WHERE f.offered_on >= :first AND f.offered_on <= :last");
        where.append(within(scope, values));
        if (wanted.school() != null) {
            where.append(" AND ").append(WORKED_AT.formatted("wantedSchool"));
            values.put("wantedSchool", List.of(wanted.school()));
        }
        if (wanted.kind() != null) {
            where.append(" AND f.kind = :kind");
            values.put("kind", wanted.kind().name());
        }
        if (wanted.answer() != null) {
            where.append(" AND f.answer = :answer");
            values.put("answer", wanted.answer().name());
        }
        var typed = new NameSearch(wanted.typed());
        values.put("typed", typed.pattern());
        return where.append(" AND ").append(typed.condition()).toString();
    }

    private static String within(NameScope scope, Map<String, @Nullable Object> values) {
        if (scope.everyone()) {
            return "";
        }
        if (scope.schools().isEmpty()) {
            return " AND 1 = 0";
        }
        values.put("ledSchools", scope.schools());
        return " AND " + WORKED_AT.formatted("ledSchools");
    }

    private static Offer offer(ResultSet row) throws SQLException {
        String school = row.getString(6);
        boolean inPost = row.getObject(7) != null;
        return new Offer(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4) + " " + row.getString(5),
                school != null ? school : inPost ? StaffDirectory.CENTRAL_TEAM : "",
                row.getObject(8, LocalDate.class),
                OfferKind.valueOf(row.getString(9)),
                OfferReach.valueOf(row.getString(10)),
                OfferBasis.valueOf(row.getString(11)),
                OfferAnswer.valueOf(row.getString(12)),
                row.getObject(13, Long.class),
                Objects.requireNonNullElse(row.getString(14), ""),
                row.getInt(15));
    }
}
