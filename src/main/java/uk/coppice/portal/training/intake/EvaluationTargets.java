package uk.coppice.portal.training.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.survey.NewSurvey;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.evaluation.EvaluationCounts;
import uk.coppice.portal.training.evaluation.OverallRatings;
import uk.coppice.portal.training.intake.EvaluationSessions.Found;
import uk.coppice.portal.training.intake.EvaluationsFile.Rating;

/** Gathers the rows of each session or series, checks them against the registers, and writes what the portal lacks. */
final class EvaluationTargets {

    private static final String OVERALL = "overall";
    private static final String WHAT = "the code of a delivered session, or of a series of ECT seminars";

    private final JdbcClient jdbc;
    private final EvaluationCounts counts;
    private final OverallRatings ratings;
    private final ImportContext context;
    private final Keys sessions;
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final List<String> kept = new ArrayList<>();

    EvaluationTargets(JdbcClient jdbc, EvaluationCounts counts, OverallRatings ratings, ImportContext context) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.ratings = ratings;
        this.context = context;
        this.sessions = context.keys(SessionsFile.NAME);
    }

    /** The rows about one session or series. */
    private static final class Target {

        private final Row first;
        private final Map<Rating, Integer> lines = new EnumMap<>(Rating.class);
        private final Map<Rating, Integer> people = new EnumMap<>(Rating.class);

        Target(Row first) {
            this.first = first;
        }

        int all() {
            return people.values().stream().mapToInt(Integer::intValue).sum();
        }

        Map<String, Integer> byOption() {
            Map<String, Integer> options = new TreeMap<>();
            for (var rating : Rating.values()) {
                options.put(rating.code(), people.getOrDefault(rating, 0));
            }
            return options;
        }
    }

    /** Takes a row, or reports that an earlier one gives the same rating of the same target. */
    void take(Row row, String code, Rating rating, int people) {
        var target = targets.computeIfAbsent(code, first -> new Target(row));
        Integer earlier = target.lines.putIfAbsent(rating, row.line());
        if (earlier != null) {
            row.doubled("rating", earlier);
        } else {
            target.people.put(rating, people);
        }
    }

    /** Reports targets that cannot be, and writes the rest. */
    void finish() {
        var found = new EvaluationSessions(jdbc, targets.keySet());
        targets.forEach((code, target) -> {
            var about = found.of(code);
            if (about.isPresent()) {
                check(code, target, about.get());
            } else if (sessions.id(code) == Keys.UNKNOWN && !context.failed()) {
                // After a failure sessions are no longer written, so a series may be one of this folder's.
                target.first.bad("target", WHAT);
            }
        });
        if (!context.failed()) {
            targets.forEach((code, target) -> found.of(code).ifPresent(about -> write(code, target, about)));
        }
        if (!kept.isEmpty()) {
            context.note("evaluations.csv: evaluated in the portal and kept, whatever the file says: " + Some.of(kept)
                    + ".");
        }
    }

    private void check(String code, Target target, Found about) {
        if (!about.delivered()) {
            target.first.bad("target", "a session that was delivered; " + code + " was not");
        } else if (about.seminar()) {
            target.first.bad("target", "the code of the series: seminars for ECTs are evaluated as a whole");
        } else if (!context.failed() && target.all() > about.present()) {
            target.first.bad(
                    "count",
                    "at most %,d ratings of %s in all, one for each who was present; there are %,d"
                            .formatted(about.present(), code, target.all()));
        }
    }

    private void write(String code, Target target, Found about) {
        var held = about.held();
        if (held == null) {
            bringIn(code, target, about);
            tally(target, () -> context.tally().added());
        } else if (!held.imported()) {
            kept.add(code);
            tally(target, () -> context.tally().unchanged());
        } else if (same(held.survey(), target)) {
            tally(target, () -> context.tally().unchanged());
        } else {
            counts.put(held.survey(), about.present(), OVERALL, target.byOption());
            ratings.note(held.survey());
            tally(target, () -> context.tally().changed());
        }
    }

    private void tally(Target target, Runnable count) {
        target.lines.keySet().forEach(line -> count.run());
    }

    private boolean same(long survey, Target target) {
        return counts.of(OVERALL, List.of(survey))
                .getOrDefault(survey, new HashMap<>())
                .equals(target.byOption());
    }

    private void bringIn(String code, Target target, Found about) {
        var kind = about.session() == null ? SurveyKind.SERIES : SurveyKind.SESSION;
        LocalDate day = about.lastDay();
        long survey = counts.bringIn(
                new NewSurvey(
                        kind,
                        (kind == SurveyKind.SERIES ? "series-" : "session-") + code,
                        about.title(),
                        kind == SurveyKind.SERIES ? "series-evaluation" : "session-evaluation",
                        1,
                        NewSurvey.SMALLEST_GROUP,
                        day.atStartOfDay().toInstant(ZoneOffset.UTC),
                        day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)),
                about.present(),
                OVERALL,
                target.byOption());
        LocalDateTime now = context.now();
        jdbc.sql("INSERT INTO evaluation (survey_id, kind, session_id, series_code, last_day, lead_key, imported, "
                        + "opened_at) VALUES (?, ?, ?, ?, ?, '', TRUE, ?)")
                .param(survey)
                .param(kind.name())
                .param(about.session())
                .param(about.session() == null ? code : null)
                .param(day)
                .param(now)
                .update();
        ratings.note(survey);
    }
}
