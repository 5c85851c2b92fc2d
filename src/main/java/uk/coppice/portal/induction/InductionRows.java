package uk.coppice.portal.induction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;

/** Reads inductions, whoever asks. Of outcomes it reads nothing but the day on which one closed an induction. */
@Component
class InductionRows {

    static final String COLUMNS = "i.id, i.person_id, i.started_on, i.terms, "
            + "CASE WHEN i.outcome IN ('PASS', 'FAIL') THEN i.outcome_on END, i.version";
    static final String SELECT = "SELECT " + COLUMNS + " FROM induction i ";

    private final JdbcClient jdbc;

    InductionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads a row of {@link #SELECT}; its series are still to be filled in. */
    static Induction bare(ResultSet row) throws SQLException {
        return new Induction(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                row.getBigDecimal(4),
                List.of(),
                row.getObject(5, LocalDate.class),
                row.getInt(6));
    }

    /** The inductions with their series, in the same order. */
    List<Induction> withSeries(List<Induction> bare) {
        Map<Long, List<String>> series = new HashMap<>();
        for (var some : Ids.slices(bare.stream().map(Induction::id).toList())) {
            jdbc.sql("SELECT induction_id, series_code FROM induction_series WHERE induction_id IN (:ids) "
                            + "ORDER BY induction_id, series_code")
                    .param("ids", some)
                    .query(row -> {
                        series.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(row.getString(2));
                    });
        }
        return bare.stream()
                .map(one -> new Induction(
                        one.id(),
                        one.personId(),
                        one.startedOn(),
                        one.terms(),
                        series.getOrDefault(one.id(), List.of()),
                        one.closedOn(),
                        one.version()))
                .toList();
    }

    /** Mentors and tutors of all times, by induction. */
    Map<Long, List<Supporter>> supporters(Collection<Long> inductions, LocalDate today) {
        Map<Long, List<Supporter>> found = new HashMap<>();
        for (var some : Ids.slices(inductions)) {
            jdbc.sql(
                            "SELECT su.induction_id, su.kind, su.person_id, p.first_name, p.last_name, su.from_date, su.to_date, "
                                    + "EXISTS (SELECT 1 FROM post po WHERE po.person_id = p.id AND po.start_date <= :today "
                                    + "AND (po.end_date IS NULL OR po.end_date >= :today)) "
                                    + "FROM induction_support su JOIN person p ON p.id = su.person_id "
                                    + "WHERE su.induction_id IN (:ids) ORDER BY su.from_date, su.kind, su.id")
                    .param("ids", some)
                    .param("today", today)
                    .query(row -> {
                        found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(new Supporter(
                                        SupportKind.valueOf(row.getString(2)),
                                        row.getLong(3),
                                        row.getString(4) + " " + row.getString(5),
                                        row.getObject(6, LocalDate.class),
                                        row.getObject(7, LocalDate.class),
                                        row.getBoolean(8)));
                    });
        }
        return found;
    }
}
