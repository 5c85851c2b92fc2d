package uk.coppice.portal.training.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffHistories;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.survey.NewSurvey;
import uk.coppice.portal.survey.SurveyKeeping;
import uk.coppice.portal.survey.disclosure.SmallPools;
import uk.coppice.portal.survey.evaluation.EvaluationCounts;
import uk.coppice.portal.survey.evaluation.PooledFigures;

/**
 * Closes evaluations and decides what is shown under which. One with enough answers stands alone. Smaller ones of the same
 * lead and year wait until they have enough together; then that pool is sealed and never changes. What may change later,
 * such as who was employed by the trust, is noted here once.
 */
@Component
class EvaluationClosing {

    private final SurveyKeeping keeping;
    private final EvaluationCounts counts;
    private final PooledFigures figures;
    private final OverallRatings ratings;
    private final StaffHistories histories;
    private final StaffDirectory directory;
    private final JdbcClient jdbc;

    EvaluationClosing(
            SurveyKeeping keeping,
            EvaluationCounts counts,
            PooledFigures figures,
            OverallRatings ratings,
            StaffHistories histories,
            StaffDirectory directory,
            JdbcClient jdbc) {
        this.keeping = keeping;
        this.counts = counts;
        this.figures = figures;
        this.ratings = ratings;
        this.histories = histories;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    private record Row(String kind, Long session, String series, LocalDate lastDay, String leadKey) {}

    /** Closes one that is open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(long survey) {
        var row = jdbc.sql("SELECT kind, session_id, COALESCE(series_code, ''), last_day, lead_key FROM evaluation "
                        + "WHERE survey_id = ?")
                .param(survey)
                .query((found, n) -> new Row(
                        found.getString(1),
                        found.getLong(2),
                        found.getString(3),
                        found.getObject(4, LocalDate.class),
                        found.getString(5)))
                .single();
        if (row.leadKey().matches("\\d+")) {
            // One closing of a lead's evaluations after the other, so that two small ones see each other.
            directory.hold(Long.parseLong(row.leadKey()));
        }
        keeping.close(survey);
        jdbc.sql("UPDATE evaluation SET closing = ?, trust_led = ? WHERE survey_id = ?")
                .params(Ids.next(), trustLed(row), survey)
                .update();
        ratings.note(survey);
        var pool = pool(survey, row);
        if (!pool.isEmpty()) {
            jdbc.sql("UPDATE evaluation SET pool = :pool WHERE survey_id IN (:surveys)")
                    .param("pool", survey)
                    .param("surveys", pool)
                    .update();
            figures.keep(survey, pool, NewSurvey.SMALLEST_GROUP);
        }
    }

    /** The evaluations to be shown together with this one closed last; none while there are too few answers. */
    private List<Long> pool(long survey, Row row) {
        if (counts.answers(survey) >= SmallPools.FLOOR) {
            return List.of(survey);
        }
        var closed = new ArrayList<SmallPools.Closed>();
        var year = AcademicYear.of(row.lastDay());
        jdbc.sql("SELECT e.survey_id, s.responded FROM evaluation e JOIN survey s ON s.id = e.survey_id "
                        + "WHERE e.lead_key = :lead AND e.kind = :kind AND e.pool IS NULL AND e.closing IS NOT NULL "
                        + "AND e.last_day BETWEEN :first AND :last "
                        + "AND e.trust_led = (SELECT o.trust_led FROM evaluation o WHERE o.survey_id = :survey) "
                        + "ORDER BY e.closing")
                .param("lead", row.leadKey())
                .param("kind", row.kind())
                .param("first", year.firstDay())
                .param("last", year.lastDay())
                .param("survey", survey)
                .query(found -> {
                    closed.add(new SmallPools.Closed(found.getString(1), row.leadKey(), found.getInt(2)));
                });
        return SmallPools.of(closed).sealed().stream()
                .flatMap(pool -> pool.sessions().stream())
                .map(Long::valueOf)
                .toList();
    }

    /** Whether a lead was employed by the trust on the day: of a series, on that of one of its sessions in the year. */
    private boolean trustLed(Row row) {
        var year = AcademicYear.of(row.lastDay());
        Map<Long, List<LocalDate>> led = new HashMap<>();
        jdbc.sql("SELECT l.person_id, s.session_date FROM session_lead l JOIN training_session s "
                        + "ON s.id = l.session_id WHERE l.person_id IS NOT NULL AND s.session_date BETWEEN :first AND :last "
                        + "AND (s.id = :session OR (s.series_code = :series AND s.kind = 'ECT' "
                        + "AND s.status = 'DELIVERED'))")
                .param("first", year.firstDay())
                .param("last", year.lastDay())
                .param("session", row.session())
                .param("series", row.series())
                .query(found -> {
                    led.computeIfAbsent(found.getLong(1), lead -> new ArrayList<>())
                            .add(found.getObject(2, LocalDate.class));
                });
        var staff = histories.of(led.keySet());
        return led.entrySet().stream()
                .anyMatch(lead -> lead.getValue().stream().anyMatch(day -> staff.employedByTrust(lead.getKey(), day)));
    }
}
