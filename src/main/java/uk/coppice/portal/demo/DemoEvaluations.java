package uk.coppice.portal.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.training.calendar.TrainingCalendar;
import uk.coppice.portal.training.evaluation.EvaluationDesk;

/** Evaluations of the demo trust's sessions of the last weeks: some are open, and of some the leads see what was said. */
@Component
class DemoEvaluations {

    private static final List<String> RATINGS = List.of("very_good", "good", "good", "very_good", "satisfactory");
    private static final List<String> USES = List.of("this_week", "this_term", "perhaps");
    private static final int ALL_BUT = 5;

    private final DemoFiles files;
    private final TrainingCalendar calendar;
    private final EvaluationDesk desk;
    private final Surveys surveys;
    private final AnswerBox box;
    private final JdbcClient jdbc;

    DemoEvaluations(
            DemoFiles files,
            TrainingCalendar calendar,
            EvaluationDesk desk,
            Surveys surveys,
            AnswerBox box,
            JdbcClient jdbc) {
        this.files = files;
        this.calendar = calendar;
        this.desk = desk;
        this.surveys = surveys;
        this.box = box;
        this.jdbc = jdbc;
    }

    /** Does it all, once the registers are read. */
    void load() {
        files.rows("portal/evaluations.csv").forEach(this::load);
    }

    private void load(NamedCsvRecord row) {
        var session = calendar.find(row.getField("session")).orElseThrow();
        desk.ask(session.id());
        if (row.getField("state").equals("closed")) {
            surveys.find("session-" + session.code()).map(SurveyCard::id).ifPresent(this::answerAndClose);
        }
    }

    private void answerAndClose(long survey) {
        int number = 0;
        for (long respondent : asked(survey)) {
            number++;
            if (number % ALL_BUT != 0) {
                answer(survey, respondent, number);
            }
        }
        desk.closeNow(survey);
    }

    private void answer(long survey, long respondent, int number) {
        var chosen = Map.of(
                "overall", Set.of(RATINGS.get(number % RATINGS.size())),
                "relevance", Set.of(RATINGS.get((number + 1) % RATINGS.size())),
                "will_use", Set.of(USES.get(number % USES.size())));
        try {
            box.handIn(survey, respondent, new AnswerSheet(chosen, Map.of()));
        } catch (Refusal refusal) {
            // The trust asks something else by now: the overall rating is enough.
            box.handIn(survey, respondent, new AnswerSheet(Map.of("overall", Set.of("good")), Map.of()));
        }
    }

    private List<Long> asked(long survey) {
        return jdbc.sql("SELECT respondent_id FROM survey_invited WHERE survey_id = ? ORDER BY respondent_id")
                .param(survey)
                .query(Long.class)
                .list();
    }
}
