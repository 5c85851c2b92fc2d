package uk.coppice.portal.training.evaluation;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.evaluation.MultipleKey;
import uk.coppice.portal.survey.evaluation.PooledFigures;
import uk.coppice.portal.survey.questionnaire.Choice;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.questionnaire.Tone;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;
import uk.coppice.portal.training.evaluation.EvaluationResult.Asked;
import uk.coppice.portal.training.evaluation.EvaluationResult.Chosen;

/**
 * What came of evaluations, once they are closed: for those who lead what was evaluated, the central team and trust
 * administrators. Small ones that are shown together are shown only to those who lead all of them.
 */
@Service
public class EvaluationResults {

    private final EvaluationRows rows;
    private final PooledFigures figures;
    private final Questionnaires questionnaires;
    private final CurrentViewer currentViewer;
    private final JdbcClient jdbc;

    EvaluationResults(
            EvaluationRows rows,
            PooledFigures figures,
            Questionnaires questionnaires,
            CurrentViewer currentViewer,
            JdbcClient jdbc) {
        this.rows = rows;
        this.figures = figures;
        this.questionnaires = questionnaires;
        this.currentViewer = currentViewer;
        this.jdbc = jdbc;
    }

    /** The evaluations about a session whose results the viewer may see now or later; none for others, and imported ones. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<Evaluation> about(String sessionCode) {
        return rows.about(sessionCode).stream()
                .filter(evaluation -> !evaluation.imported() && may(evaluation.survey()))
                .toList();
    }

    /**
     * The results of an evaluation; empty when there is none such, or counts alone were imported.
     *
     * @throws AccessDeniedException for whoever does not lead it
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "evaluation results", object = "#code")
    public Optional<EvaluationResult> of(String code) {
        return rows.find(code).filter(evaluation -> !evaluation.imported()).map(this::result);
    }

    private EvaluationResult result(Evaluation about) {
        if (!may(about.survey())) {
            throw new AccessDeniedException("Only those who lead a session see its evaluation");
        }
        if (about.open()) {
            return new EvaluationResult(about, EvaluationResult.State.OPEN, List.of(), List.of());
        }
        var pool = pool(about.survey());
        if (pool.isEmpty() || !pool.stream().allMatch(this::may)) {
            return new EvaluationResult(about, EvaluationResult.State.TOO_FEW, List.of(), List.of());
        }
        var all = rows.of(pool);
        // The one that closed last sealed the pool, and holds its figures.
        var shown = figures.shown(pool.getLast());
        var comments = figures.comments(pool);
        var questions = questionnaires.at(about.questionnaire(), about.version()).questionnaire().questions().stream()
                .map(question -> asked(question, shown, comments.getOrDefault(question.key(), List.of())))
                .filter(asked -> !asked.text().isEmpty())
                .toList();
        return new EvaluationResult(
                about,
                EvaluationResult.State.SHOWN,
                all.values().stream()
                        .filter(other -> other.survey() != about.survey())
                        .toList(),
                questions);
    }

    private boolean may(long survey) {
        var viewer = currentViewer.get();
        Long me = viewer.personId();
        return viewer.is(Roles.TRAINING_ADMINISTRATOR)
                || viewer.is(Roles.CENTRAL_TEAM)
                || (me != null && rows.leaders(survey).contains(me));
    }

    private List<Long> pool(long survey) {
        return jdbc.sql("SELECT survey_id FROM evaluation WHERE pool = "
                        + "(SELECT own.pool FROM evaluation own WHERE own.survey_id = ?) ORDER BY closing")
                .param(survey)
                .query(Long.class)
                .list();
    }

    private static Asked asked(Question question, Map<String, Map<String, Integer>> shown, List<String> comments) {
        if (!question.counted()) {
            return new Asked(comments.isEmpty() ? "" : question.text(), 0, List.of(), comments);
        }
        var choices = question.choices().stream()
                .filter(choice -> choice.tone() != Tone.ASIDE)
                .toList();
        return question.kind() == QuestionKind.MULTIPLE
                ? several(question, choices, shown)
                : one(question, choices, shown.getOrDefault(question.key(), Map.of()));
    }

    private static Asked one(Question question, List<Choice> choices, Map<String, Integer> people) {
        int answers = people.values().stream().mapToInt(Integer::intValue).sum();
        return new Asked(
                question.text(),
                answers,
                people.isEmpty()
                        ? List.of()
                        : choices.stream()
                                .map(choice -> new Chosen(choice.text(), people.getOrDefault(choice.key(), 0), answers))
                                .toList(),
                List.of());
    }

    private static Asked several(Question question, List<Choice> choices, Map<String, Map<String, Integer>> shown) {
        var options = new ArrayList<Chosen>();
        int answers = 0;
        for (var choice : choices) {
            var people = shown.get(MultipleKey.of(question.key(), choice.key()));
            if (people != null) {
                int yes = people.getOrDefault(MultipleKey.YES, 0);
                answers = yes + people.getOrDefault(MultipleKey.NO, 0);
                options.add(new Chosen(choice.text(), yes, answers));
            }
        }
        return new Asked(question.text(), answers, options, List.of());
    }
}
