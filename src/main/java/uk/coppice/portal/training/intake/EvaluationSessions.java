package uk.coppice.portal.training.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.training.intake.EvaluationSessions.Found.Held;

/** The sessions and series that a file of evaluations names, as the portal holds them by then. */
final class EvaluationSessions {

    private static final String PRESENT = "a.superseded = 0 AND a.mark IN ('ATTENDED', 'PART', 'MADE_UP') "
            + "AND NOT EXISTS (SELECT 1 FROM session_lead l WHERE l.session_id = a.session_id "
            + "AND l.person_id = a.person_id)";

    private final Map<String, Found> found = new HashMap<>();

    /**
     * What a code stands for.
     *
     * @param session the session's id; null for a series
     * @param lastDay of the session, or of the last delivered one of the series
     * @param present delegates who were present, each once
     * @param held its evaluation; null without one
     */
    record Found(
            @Nullable Long session,
            String title,
            boolean delivered,
            boolean seminar,
            LocalDate lastDay,
            int present,
            @Nullable Held held) {

        /** An evaluation that the portal holds already. */
        record Held(long survey, boolean imported) {}
    }

    EvaluationSessions(JdbcClient jdbc, Collection<String> codes) {
        for (var some : Ids.slices(codes)) {
            series(jdbc, some);
            sessions(jdbc, some);
        }
    }

    Optional<Found> of(String code) {
        return Optional.ofNullable(found.get(code));
    }

    private void sessions(JdbcClient jdbc, List<String> codes) {
        jdbc.sql(
                        "SELECT s.id, s.code, s.title, s.status, s.kind, s.session_date, "
                                + "(SELECT COUNT(*) FROM attendance a WHERE a.session_id = s.id AND " + PRESENT + "), "
                                + "e.survey_id, e.imported FROM training_session s "
                                + "LEFT JOIN evaluation e ON e.session_id = s.id AND e.kind = 'SESSION' WHERE s.code IN (:codes)")
                .param("codes", codes)
                .query(row -> {
                    long held = row.getLong(8);
                    boolean none = row.wasNull();
                    found.put(
                            row.getString(2),
                            new Found(
                                    row.getLong(1),
                                    row.getString(3),
                                    row.getString(4).equals("DELIVERED"),
                                    row.getString(5).equals("ECT"),
                                    row.getObject(6, LocalDate.class),
                                    row.getInt(7),
                                    none ? null : new Held(held, row.getBoolean(9))));
                });
    }

    private void series(JdbcClient jdbc, List<String> codes) {
        jdbc.sql("SELECT s.series_code, MIN(s.title), "
                        + "MAX(CASE WHEN s.status = 'DELIVERED' THEN s.session_date END), MAX(s.session_date), "
                        + "(SELECT COUNT(DISTINCT COALESCE(a.person_id, a.guest_id)) FROM attendance a "
                        + "JOIN training_session t ON t.id = a.session_id WHERE t.series_code = s.series_code "
                        + "AND t.kind = 'ECT' AND t.status = 'DELIVERED' AND " + PRESENT + "), "
                        + "MAX(e.survey_id), MAX(CASE WHEN e.imported THEN 1 ELSE 0 END) FROM training_session s "
                        + "LEFT JOIN evaluation e ON e.series_code = s.series_code AND e.kind = 'SERIES' "
                        + "WHERE s.series_code IN (:codes) AND s.kind = 'ECT' GROUP BY s.series_code")
                .param("codes", codes)
                .query(row -> {
                    var delivered = row.getObject(3, LocalDate.class);
                    long held = row.getLong(6);
                    boolean none = row.wasNull();
                    found.put(
                            row.getString(1),
                            new Found(
                                    null,
                                    row.getString(2).replaceFirst(":.*", ""),
                                    delivered != null,
                                    false,
                                    delivered == null ? row.getObject(4, LocalDate.class) : delivered,
                                    row.getInt(5),
                                    none ? null : new Held(held, row.getInt(7) == 1)));
                });
    }
}
