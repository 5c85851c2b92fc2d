package uk.coppice.portal.survey.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.survey.Cut;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.survey.disclosure.Change;
import uk.coppice.portal.survey.disclosure.Response;
import uk.coppice.portal.survey.disclosure.ShownFigure;
import uk.coppice.portal.survey.questionnaire.Choice;
import uk.coppice.portal.survey.questionnaire.Counted;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.questionnaire.Tone;

/** Reads what the whole trust may be shown of closed surveys. Nothing else of them is ever read. */
@Component
public class FigureReading {

    private final JdbcClient jdbc;
    private final SurveyQuestions questions;

    FigureReading(JdbcClient jdbc, SurveyQuestions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    /** The whole trust's results, without a comparison; nothing of a survey that has not closed. */
    @Transactional(readOnly = true)
    public ClosedSurvey whole(SurveyCard survey) {
        return whole(survey, question -> true);
    }

    /** The same, of some of its questions: of a large trust the figures of one are found much quicker than all. */
    @Transactional(readOnly = true)
    public ClosedSurvey whole(SurveyCard survey, Predicate<Question> wanted) {
        if (survey.state() != SurveyState.CLOSED) {
            return new ClosedSurvey(survey, null, List.of());
        }
        var asked = questions.of(survey).stream()
                .filter(Question::counted)
                .filter(wanted)
                .toList();
        Map<String, Map<String, Integer>> figures = new HashMap<>();
        if (!asked.isEmpty()) {
            jdbc.sql("SELECT f.question, f.band, f.people FROM survey_figure f JOIN survey s ON s.id = f.survey_id "
                            + "WHERE f.survey_id = :survey AND f.question IN (:questions) AND f.cut = 'ALL' "
                            + "AND s.state = 'CLOSED'")
                    .param("survey", survey.id())
                    .param("questions", asked.stream().map(Question::key).toList())
                    .query(row -> {
                        figures.computeIfAbsent(Objects.requireNonNull(row.getString(1)), key -> new HashMap<>())
                                .put(row.getString(2), row.getInt(3));
                    });
        }
        return new ClosedSurvey(
                survey,
                response(survey),
                asked.stream()
                        .map(question -> result(question, figures.getOrDefault(question.key(), Map.of())))
                        .toList());
    }

    private static @Nullable Response response(SurveyCard survey) {
        var answered = survey.responded();
        var invited = survey.invited();
        return answered == null || invited == null || answered < survey.minimumGroup()
                ? null
                : new Response(answered, invited);
    }

    private static QuestionResult result(Question question, Map<String, Integer> figures) {
        if (figures.isEmpty()) {
            return new QuestionResult(question, ProtectedQuestions.scale(question), List.of(), List.of(), 0, null);
        }
        var options = new ArrayList<QuestionResult.Count>();
        var apart = new ArrayList<QuestionResult.Count>();
        var all = new ArrayList<>(question.choices());
        all.add(Choice.BLANK);
        for (var choice : all) {
            var count = new QuestionResult.Count(choice.key(), choice.text(), choice.tone(), figures.get(choice.key()));
            if (choice.tone() != Tone.ASIDE) {
                options.add(count);
            } else if (count.number() > 0) {
                apart.add(count);
            }
        }
        int answers = question.kind() == QuestionKind.MULTIPLE
                ? figures.getOrDefault(Counted.ANSWERED, 0)
                : options.stream().mapToInt(QuestionResult.Count::number).sum();
        return new QuestionResult(question, ProtectedQuestions.scale(question), options, apart, answers, null);
    }

    /** Which groups a person may be shown. */
    record Scope(boolean everySchool, List<Long> schools) {}

    /**
     * The groups of a cut within somebody's scope, schools by name and the rest after them.
     *
     * @param before the survey with which the question is compared; null: with none
     */
    @Transactional(readOnly = true)
    List<UnitResult> units(SurveyCard survey, Cut cut, Question question, Scope scope, @Nullable SurveyCard before) {
        var now = new UnitReading(jdbc, survey.id(), cut, scope).of(question);
        if (before == null) {
            return now.stream().map(UnitReading.Unit::result).toList();
        }
        Map<String, UnitResult> then = new HashMap<>();
        new UnitReading(jdbc, before.id(), cut, scope)
                .of(question)
                .forEach(unit -> then.put(unit.identity(), unit.result()));
        return now.stream()
                .map(unit -> unit.result().since(before(then.get(unit.identity()), unit.result())))
                .toList();
    }

    private static UnitResult.@Nullable Before before(@Nullable UnitResult then, UnitResult now) {
        return Change.between(shown(then), shown(now))
                .map(Change::before)
                .map(was -> new UnitResult.Before(was.count(ShownFigure.FAVOURABLE), was.responses()))
                .orElse(null);
    }

    private static Optional<ShownFigure> shown(@Nullable UnitResult unit) {
        return Optional.ofNullable(unit)
                .filter(UnitResult::shown)
                .map(one -> new ShownFigure(one.answers(), one.bands()));
    }
}
