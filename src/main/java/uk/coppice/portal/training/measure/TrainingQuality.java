package uk.coppice.portal.training.measure;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffHistories;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.survey.disclosure.ReleasedFigure;
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

    private final StaffHistories histories;
    private final DeliveredTrainings trainings;
    private final JdbcClient jdbc;
    private final Clock clock;

    TrainingQuality(StaffHistories histories, DeliveredTrainings trainings, JdbcClient jdbc, Clock clock) {
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
        var held = Evaluated.of(jdbc, request.year());
        var in = new ArrayList<>(imported(request, held));
        in.addAll(released(request, held));
        long good = in.stream().mapToLong(Evaluated::good).sum();
        long valid = in.stream().mapToLong(Evaluated::rated).sum();
        long blank = in.stream().mapToLong(Evaluated::blank).sum();
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
    private List<Evaluated> imported(MeasureRequest request, List<Evaluated> held) {
        var found = held.stream()
                .filter(each -> each.imported() && !each.lastDay().isAfter(request.asOf()))
                .toList();
        if (found.isEmpty()) {
            return found;
        }
        var sessions = trustLed(request);
        Set<String> series =
                found.stream().anyMatch(each -> each.series() != null) ? seriesOf(sessions, request) : Set.of();
        return found.stream()
                .filter(each ->
                        each.series() == null ? sessions.contains(each.session()) : series.contains(each.series()))
                .toList();
    }

    private LongSet trustLed(MeasureRequest request) {
        var staff = histories.of(request.year());
        var sessions = new LongOpenHashSet();
        trainings.of(request).sessions().stream()
                .filter(session ->
                        session.leads().longStream().anyMatch(lead -> staff.employedByTrust(lead, session.date())))
                .forEach(session -> sessions.add(session.id()));
        return sessions;
    }

    private Set<String> seriesOf(LongSet sessions, MeasureRequest request) {
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
        return series;
    }

    /** What of the portal's own evaluations is in the figure by now. */
    private List<Evaluated> released(MeasureRequest request, List<Evaluated> held) {
        var own = held.stream().filter(each -> !each.imported()).toList();
        // What is shown together enters together, when the last of it has closed.
        var closings = own.stream().collect(Collectors.toMap(Evaluated::survey, Evaluated::closing));
        Map<Long, List<Evaluated>> shown = own.stream()
                .filter(each -> each.pool() != 0)
                .sorted(Comparator.comparing((Evaluated each) -> closings.getOrDefault(each.pool(), each.closing()))
                        .thenComparing(Evaluated::closing))
                .collect(Collectors.groupingBy(Evaluated::pool, LinkedHashMap::new, Collectors.toList()));
        var waiting = own.stream().filter(each -> each.pool() == 0).toList();
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
                .toList();
    }

    private static int answers(List<Evaluated> closed) {
        return closed.stream().mapToInt(Evaluated::answers).sum();
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
