package uk.coppice.portal.training.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffHistories;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.survey.disclosure.ReleasedFigure;
import uk.coppice.portal.survey.evaluation.EvaluationCounts;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.evaluation.EvaluationYear;

/**
 * training-quality: '90 % of staff evaluate trust led training as good or very good; at the end of individual sessions (OTP)
 * or series (ECT)'. Good and very good, of all valid overall ratings: one per delegate per OTP or NETWORK session, one per
 * delegate per ECT series, of trust-led ones of the year.
 *
 * <p>Evaluations held in the portal enter as they are shown, alone or pooled, in closing order and one behind, so that no
 * two looks at the figure tell what a session's few people said; once none of the year is open, all are in. Those with
 * too few answers to be shown with others enter then, if together they are enough. What files brought is known already,
 * and all of it counts.
 */
@Component
class TrainingQuality implements Measure {

    private static final String OVERALL = "overall";
    private static final Set<String> GOOD = Set.of("very_good", "good");
    private static final String BLANK = "no_answer";

    private final EvaluationCounts counts;
    private final StaffHistories histories;
    private final DeliveredTrainings trainings;
    private final JdbcClient jdbc;
    private final Clock clock;

    TrainingQuality(
            EvaluationCounts counts,
            StaffHistories histories,
            DeliveredTrainings trainings,
            JdbcClient jdbc,
            Clock clock) {
        this.counts = counts;
        this.histories = histories;
        this.trainings = trainings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "training-quality";
    }

    @Override
    @Transactional(readOnly = true)
    public Measurement measure(MeasureRequest request) {
        var in = Stream.concat(imported(request).stream(), released(request).stream())
                .toList();
        long good = 0;
        long valid = 0;
        long blank = 0;
        for (var options : counts.of(OVERALL, in).values()) {
            for (var option : options.entrySet()) {
                if (option.getKey().equals(BLANK)) {
                    blank += option.getValue();
                } else {
                    valid += option.getValue();
                    good += GOOD.contains(option.getKey()) ? option.getValue() : 0;
                }
            }
        }
        return Measurement.of(
                good,
                valid,
                List.of(
                        Step.of(
                                "answers",
                                Step.Kind.START,
                                valid + blank,
                                "answers about trust-led sessions and series, as far as they may be counted yet"),
                        Step.of("blank", Step.Kind.LEFT_OUT, blank, "left the overall rating out"),
                        Step.of("count", Step.Kind.COUNTS, valid, "overall ratings"),
                        Step.of("good", Step.Kind.REACHED, good, "good or very good"),
                        Step.of("other", Step.Kind.MISSED, valid - good, "satisfactory, poor or very poor")),
                List.of());
    }

    /** What files brought of trust-led sessions delivered in the year, and of series with such a session. */
    private List<Long> imported(MeasureRequest request) {
        var training = trainings.of(request);
        var staff = histories.of(request.year());
        var sessions = new HashSet<Long>();
        training.sessions().stream()
                .filter(session ->
                        session.leads().longStream().anyMatch(lead -> staff.employedByTrust(lead, session.date())))
                .forEach(session -> sessions.add(session.id()));
        var series = new HashSet<String>();
        jdbc.sql("SELECT id, series_code FROM training_session WHERE series_code IS NOT NULL AND kind = '"
                        + SessionKind.ECT.name() + "' AND status = 'DELIVERED' "
                        + "AND session_date BETWEEN :first AND :last")
                .param("first", request.year().firstDay())
                .param("last", request.asOf())
                .query(row -> {
                    if (sessions.contains(row.getLong(1))) {
                        series.add(row.getString(2));
                    }
                });
        var found = new ArrayList<Long>();
        jdbc.sql("SELECT survey_id, session_id, series_code FROM evaluation WHERE imported = TRUE "
                        + "AND last_day BETWEEN :first AND :last")
                .param("first", request.year().firstDay())
                .param("last", request.asOf())
                .query(row -> {
                    String code = row.getString(3);
                    if (code == null ? sessions.contains(row.getLong(2)) : series.contains(code)) {
                        found.add(row.getLong(1));
                    }
                });
        return found;
    }

    private record Closed(long survey, long pool, int answers) {}

    /** What of the portal's own evaluations is in the figure by now. */
    private List<Long> released(MeasureRequest request) {
        // What is shown together enters together, when the last of it has closed.
        Map<Long, List<Closed>> shown = new LinkedHashMap<>();
        var waiting = new ArrayList<Closed>();
        jdbc.sql("SELECT e.survey_id, COALESCE(e.pool, 0), s.responded FROM evaluation e "
                        + "JOIN survey s ON s.id = e.survey_id LEFT JOIN evaluation p ON p.survey_id = e.pool "
                        + "WHERE e.imported = FALSE AND e.kind IN ('SESSION', 'SERIES') AND e.closing IS NOT NULL "
                        + "AND e.trust_led = TRUE AND e.last_day BETWEEN :first AND :last "
                        + "ORDER BY COALESCE(p.closing, e.closing), e.closing")
                .param("first", request.year().firstDay())
                .param("last", request.year().lastDay())
                .query(row -> {
                    var closed = new Closed(row.getLong(1), row.getLong(2), row.getInt(3));
                    if (closed.pool() == 0) {
                        waiting.add(closed);
                    } else {
                        shown.computeIfAbsent(closed.pool(), pool -> new ArrayList<>())
                                .add(closed);
                    }
                });
        boolean over = over(request);
        if (over && answers(waiting) >= ReleasedFigure.FLOOR) {
            shown.put(0L, waiting);
        }
        return ReleasedFigure.of(
                        shown.entrySet().stream()
                                .map(entry -> new ReleasedFigure.Closed(
                                        String.valueOf(entry.getKey()), answers(entry.getValue())))
                                .toList(),
                        over)
                .released()
                .stream()
                .flatMap(pool -> shown.getOrDefault(Long.valueOf(pool), List.of()).stream())
                .map(Closed::survey)
                .toList();
    }

    private static int answers(List<Closed> closed) {
        return closed.stream().mapToInt(Closed::answers).sum();
    }

    private boolean over(MeasureRequest request) {
        return EvaluationYear.noneOpensFrom(request.year(), LocalDate.now(clock))
                && jdbc.sql("SELECT COUNT(*) FROM evaluation e JOIN survey s ON s.id = e.survey_id "
                                        + "WHERE e.imported = FALSE AND e.kind IN ('SESSION', 'SERIES') "
                                        + "AND s.state = 'OPEN' AND e.last_day BETWEEN :first AND :last")
                                .param("first", request.year().firstDay())
                                .param("last", request.year().lastDay())
                                .query(Integer.class)
                                .single()
                        == 0;
    }
}
