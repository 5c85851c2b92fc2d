package uk.coppice.portal.induction.intake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.induction.Outcome;
import uk.coppice.portal.induction.SupportKind;
import uk.coppice.portal.induction.outcome.Decided;

/** What the portal holds of some people's inductions, for comparing with a file. */
final class HeldInductions {

    /** The latest mentor or tutor. */
    record Support(
            long id, long person, LocalDate from, @Nullable LocalDate to) {}

    /** One induction as it is held. */
    static final class Held {
        final long id;
        final LocalDate startedOn;
        final BigDecimal terms;
        final TreeSet<String> series = new TreeSet<>();
        final Map<SupportKind, Support> support = new EnumMap<>(SupportKind.class);
        /** By the id of its row. */
        final Map<Long, Decided> decided = new LinkedHashMap<>();

        Held(long id, LocalDate startedOn, BigDecimal terms) {
            this.id = id;
            this.startedOn = startedOn;
            this.terms = terms;
        }
    }

    private HeldInductions() {}

    /** By person, with the rows held: what is compared stays until the import has written. */
    static Map<Long, Held> of(Collection<Long> people, JdbcClient jdbc) {
        Map<Long, Held> byPerson = new HashMap<>();
        if (people.isEmpty()) {
            return byPerson;
        }
        Map<Long, Held> byId = new HashMap<>();
        jdbc.sql("SELECT id, person_id, started_on, terms FROM induction WHERE person_id IN (:people) "
                        + "ORDER BY id FOR UPDATE")
                .param("people", people)
                .query(row -> {
                    var held = new Held(row.getLong(1), row.getObject(3, LocalDate.class), row.getBigDecimal(4));
                    byId.put(held.id, held);
                    byPerson.put(row.getLong(2), held);
                });
        if (!byId.isEmpty()) {
            fill(byId, jdbc);
        }
        return byPerson;
    }

    private static void fill(Map<Long, Held> byId, JdbcClient jdbc) {
        List<Long> ids = new ArrayList<>(byId.keySet());
        jdbc.sql("SELECT induction_id, series_code FROM induction_series WHERE induction_id IN (:ids)")
                .param("ids", ids)
                .query(row -> {
                    one(byId, row).series.add(row.getString(2));
                });
        jdbc.sql("SELECT induction_id, kind, id, person_id, from_date, to_date FROM induction_support "
                        + "WHERE induction_id IN (:ids) ORDER BY from_date, id")
                .param("ids", ids)
                .query(row -> {
                    one(byId, row)
                            .support
                            .put(
                                    SupportKind.valueOf(row.getString(2)),
                                    new Support(
                                            row.getLong(3),
                                            row.getLong(4),
                                            row.getObject(5, LocalDate.class),
                                            row.getObject(6, LocalDate.class)));
                });
        jdbc.sql("SELECT induction_id, id, outcome, outcome_on, note FROM induction_outcome "
                        + "WHERE induction_id IN (:ids) ORDER BY outcome_on")
                .param("ids", ids)
                .query(row -> {
                    one(byId, row)
                            .decided
                            .put(
                                    row.getLong(2),
                                    new Decided(
                                            Outcome.valueOf(row.getString(3)),
                                            row.getObject(4, LocalDate.class),
                                            row.getString(5)));
                });
    }

    private static Held one(Map<Long, Held> byId, ResultSet row) throws SQLException {
        return Objects.requireNonNull(byId.get(row.getLong(1)));
    }
}
