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

/** The table of advertised roles. */
@Component
class AdvertRows {

    private static final String COLUMNS = "SELECT r.id, r.title, r.school_id, s.name, r.kind, r.basis, r.closes_on, "
            + "(SELECT COUNT(*) FROM progression_offer f WHERE f.advert_id = r.id), r.version "
            + "FROM advertised_role r LEFT JOIN school s ON s.id = r.school_id ";

    private final JdbcClient jdbc;

    AdvertRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that close from one day to another, the latest first. */
    List<Advert> between(LocalDate first, LocalDate last) {
        return jdbc.sql(COLUMNS + "WHERE r.closes_on >= :first AND r.closes_on <= :last "
                        + "ORDER BY r.closes_on DESC, r.title, r.id")
                .param("first", first)
                .param("last", last)
                .query((row, n) -> advert(row))
                .list();
    }

    Optional<Advert> find(long id) {
        return jdbc.sql(COLUMNS + "WHERE r.id = :id")
                .param("id", id)
                .query((row, n) -> advert(row))
                .optional();
    }

    void insert(long id, AdvertDraft draft, LocalDateTime now, long by) {
        jdbc.sql("INSERT INTO advertised_role (id, title, school_id, kind, basis, closes_on, recorded_at, recorded_by, "
                        + "version) VALUES (:id, :title, :school, :kind, :basis, :closes, :now, :by, 0)")
                .params(values(id, draft, now, by))
                .update();
    }

    /** Whether it stood as it was shown. */
    boolean update(long id, int version, AdvertDraft draft, LocalDateTime now, long by) {
        var values = values(id, draft, now, by);
        values.put("version", version);
        return jdbc.sql("UPDATE advertised_role SET title = :title, school_id = :school, kind = :kind, basis = :basis, "
                                + "closes_on = :closes, recorded_at = :now, recorded_by = :by, version = version + 1 "
                                + "WHERE id = :id AND version = :version")
                        .params(values)
                        .update()
                == 1;
    }

    /** Whether it stood as it was shown. */
    boolean delete(long id, int version) {
        return jdbc.sql("DELETE FROM advertised_role WHERE id = :id AND version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(long id, AdvertDraft draft, LocalDateTime now, long by) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("title", draft.title());
        values.put("school", draft.schoolId());
        values.put("kind", draft.kind().name());
        values.put("basis", draft.basis().name());
        values.put("closes", draft.closesOn());
        values.put("now", now);
        values.put("by", by);
        return values;
    }

    private static Advert advert(ResultSet row) throws SQLException {
        return new Advert(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, Long.class),
                Objects.requireNonNullElse(row.getString(4), ""),
                OfferKind.valueOf(row.getString(5)),
                OfferBasis.valueOf(row.getString(6)),
                row.getObject(7, LocalDate.class),
                row.getInt(8),
                row.getInt(9));
    }
}
