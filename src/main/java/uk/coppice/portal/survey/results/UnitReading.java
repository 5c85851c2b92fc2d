package uk.coppice.portal.survey.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import uk.coppice.portal.survey.Cut;
import uk.coppice.portal.survey.disclosure.ResponseBand;
import uk.coppice.portal.survey.disclosure.ShownFigure;
import uk.coppice.portal.survey.questionnaire.Choice;
import uk.coppice.portal.survey.questionnaire.Question;

/** Reads the groups of one cut that somebody may be shown; the query asks for no others. */
final class UnitReading {

    private static final String WITHIN = "JOIN survey s ON s.id = u.survey_id AND s.state = 'CLOSED' "
            + "WHERE u.survey_id = :survey AND u.cut = :cut "
            + "AND (u.cut <> 'SCHOOL' OR :everySchool = 1 OR u.school_id IN (:schools)) ";
    private static final List<Long> NO_SCHOOL = List.of(0L);

    private final JdbcClient jdbc;
    private final long survey;
    private final Cut cut;
    private final FigureReading.Scope scope;

    UnitReading(JdbcClient jdbc, long survey, Cut cut, FigureReading.Scope scope) {
        this.jdbc = jdbc;
        this.survey = survey;
        this.cut = cut;
        this.scope = scope;
    }

    /**
     * A group, with what it is known by through the years.
     *
     * @param identity the school, whatever its code was then; of other groups the key
     */
    record Unit(String identity, UnitResult result) {}

    List<Unit> of(Question question) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> identities = new HashMap<>();
        asked(
                        "SELECT u.unit, u.name, u.school_id FROM survey_unit u " + WITHIN
                                + "ORDER BY CASE WHEN u.school_id IS NULL AND u.cut = 'SCHOOL' THEN 1 ELSE 0 END, u.name, u.unit")
                .query(row -> {
                    String unit = Objects.requireNonNull(row.getString(1));
                    names.put(unit, row.getString(2));
                    Long school = row.getObject(3, Long.class);
                    identities.put(unit, school == null ? "group " + unit : "school " + school);
                });
        Map<String, Map<String, Integer>> figures = new HashMap<>();
        Map<String, ResponseBand> responses = new HashMap<>();
        asked("SELECT u.unit, f.question, f.band, f.people FROM survey_unit u JOIN survey_figure f "
                        + "ON f.survey_id = u.survey_id AND f.cut = u.cut AND f.unit = u.unit "
                        + "AND f.question IN (:question, '" + FrozenResults.RESPONSE + "') " + WITHIN)
                .param("question", question.key())
                .query(row -> {
                    String unit = Objects.requireNonNull(row.getString(1));
                    if (FrozenResults.RESPONSE.equals(row.getString(2))) {
                        responses.put(unit, ResponseBand.valueOf(row.getString(3)));
                    } else {
                        figures.computeIfAbsent(unit, key -> new HashMap<>()).put(row.getString(3), row.getInt(4));
                    }
                });
        var bands = bands(question);
        var units = new ArrayList<Unit>();
        names.forEach((unit, name) -> units.add(new Unit(
                identities.getOrDefault(unit, unit),
                new UnitResult(name, ordered(bands, figures.get(unit)), responses.get(unit), null))));
        return units;
    }

    /** The bands in which groups are shown, in order. */
    static List<String> bands(Question question) {
        return ProtectedQuestions.scale(question)
                ? List.of(ShownFigure.FAVOURABLE, ShownFigure.MIDDLE, ShownFigure.UNFAVOURABLE)
                : ProtectedQuestions.choices(question).stream().map(Choice::key).toList();
    }

    private static Map<String, Integer> ordered(List<String> bands, @Nullable Map<String, Integer> figures) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        if (figures != null) {
            bands.forEach(band -> ordered.put(band, figures.getOrDefault(band, 0)));
        }
        return ordered;
    }

    private StatementSpec asked(String sql) {
        return jdbc.sql(sql)
                .param("survey", survey)
                .param("cut", cut.name())
                .param("everySchool", scope.everySchool() ? 1 : 0)
                .param("schools", scope.schools().isEmpty() ? NO_SCHOOL : scope.schools());
    }
}
