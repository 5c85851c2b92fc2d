package uk.coppice.portal.training.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.training.SessionLeads;

/** Reads evaluations, without regard to who asks. */
@Component
class EvaluationRows {

    private static final String ROW = "SELECT e.survey_id, e.kind, e.session_id, e.series_code, e.last_day, s.code, "
            + "s.title, s.closes_at, s.state, s.questionnaire_key, s.questionnaire_version, t.code "
            + "FROM evaluation e JOIN survey s ON s.id = e.survey_id "
            + "LEFT JOIN training_session t ON t.id = e.session_id ";

    private final JdbcClient jdbc;
    private final SessionLeads leads;

    EvaluationRows(JdbcClient jdbc, SessionLeads leads) {
        this.jdbc = jdbc;
        this.leads = leads;
    }

    /** By a session's code its own evaluation, otherwise by the survey's: {@code OTP-001}, {@code series-ECT-Y1}. */
    Optional<Evaluation> find(String code) {
        return read(jdbc.sql(ROW + "WHERE e.kind = 'SESSION' AND t.code = ?").param(code)).stream()
                .findFirst()
                .or(() -> read(jdbc.sql(ROW + "WHERE s.code = ?").param(code)).stream()
                        .findFirst());
    }

    /** Those of some surveys, by survey. */
    Map<Long, Evaluation> of(Collection<Long> surveys) {
        Map<Long, Evaluation> found = new LinkedHashMap<>();
        if (!surveys.isEmpty()) {
            read(jdbc.sql(ROW + "WHERE e.survey_id IN (:surveys) ORDER BY e.last_day, e.survey_id")
                            .param("surveys", surveys))
                    .forEach(evaluation -> found.put(evaluation.survey(), evaluation));
        }
        return found;
    }

    /** All that are about a session: its own, its series', what came of it. */
    List<Evaluation> about(String sessionCode) {
        return read(jdbc.sql(ROW + "WHERE t.code = :code OR (e.kind = 'SERIES' AND e.series_code = "
                        + "(SELECT x.series_code FROM training_session x WHERE x.code = :code AND x.kind = 'ECT')) "
                        + "ORDER BY e.opened_at, e.survey_id")
                .param("code", sessionCode));
    }

    /** The people who lead or co-lead what an evaluation is about. */
    Set<Long> leaders(long survey) {
        var people = new LinkedHashSet<Long>();
        leads.of(sessions(survey)).values().stream()
                .flatMap(List::stream)
                .map(SessionLeads.Lead::personId)
                .filter(Objects::nonNull)
                .forEach(people::add);
        return people;
    }

    private List<Long> sessions(long survey) {
        return jdbc.sql("SELECT t.id FROM training_session t JOIN evaluation e ON t.id = e.session_id "
                        + "OR (t.series_code = e.series_code AND t.kind = 'ECT' AND t.status <> 'DRAFT') "
                        + "WHERE e.survey_id = ? ORDER BY t.session_date, t.start_time, t.id")
                .param(survey)
                .query(Long.class)
                .list();
    }

    private record Row(Evaluation bare, long session) {}

    private List<Evaluation> read(JdbcClient.StatementSpec query) {
        var rows = query.query(EvaluationRows::row).list();
        var led = leads.of(rows.stream().map(Row::session).filter(id -> id != 0).toList());
        var found = new ArrayList<Evaluation>(rows.size());
        for (var row : rows) {
            var of = row.session() == 0
                    ? leads.of(sessions(row.bare().survey())).values().stream()
                            .flatMap(List::stream)
                            .toList()
                    : led.getOrDefault(row.session(), List.of());
            var bare = row.bare();
            found.add(new Evaluation(
                    bare.survey(),
                    bare.kind(),
                    bare.code(),
                    bare.title(),
                    bare.lastDay(),
                    of.stream().map(SessionLeads.Lead::name).distinct().toList(),
                    bare.closesAt(),
                    bare.open(),
                    bare.questionnaire(),
                    bare.version()));
        }
        return found;
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var kind = SurveyKind.valueOf(row.getString(2));
        return new Row(
                new Evaluation(
                        row.getLong(1),
                        kind,
                        kind == SurveyKind.SESSION ? row.getString(12) : row.getString(6),
                        row.getString(7),
                        Objects.requireNonNull(row.getObject(5, LocalDate.class)),
                        List.of(),
                        Objects.requireNonNull(StoredTime.moment(row, 8)),
                        row.getString(9).equals("OPEN"),
                        row.getString(10),
                        row.getInt(11)),
                row.getLong(3));
    }
}
