package uk.coppice.portal.access.matrix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.survey.results.AnsweredSurvey;
import uk.coppice.portal.testing.TestSurveys;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.evaluation.EvaluationDesk;
import uk.coppice.portal.training.register.RegisterDesk;

/** Surveys: one that has closed, one that is open, and the evaluations of sessions. */
final class ThingsAsked {

    private final Cast cast;
    private final TestTrust trust;
    private final Rows rows;
    private final ApplicationContext portal;
    private final Things things;

    ThingsAsked(Cast cast, TestTrust trust, Rows rows, ApplicationContext portal, Things things) {
        this.cast = cast;
        this.trust = trust;
        this.rows = rows;
        this.portal = portal;
        this.things = things;
    }

    void make() {
        closed();
        open();
        evaluation();
    }

    private void closed() {
        long survey = new AnsweredSurvey(
                        portal.getBean(TestSurveys.class), portal.getBean(AnswerBox.class), "midyear-2025")
                .say(14, things.code("Willow"), "TEACHING", "agree")
                .say(14, things.code("Oak"), "TEACHING", "strongly_agree")
                .say(12, things.code("Oak"), "NON_TEACHING", "disagree")
                .say(12, things.code("Willow"), "NON_TEACHING", "agree")
                .close();
        things.thing("closed survey", survey, "midyear-2025");
        trust.together(() -> {
            comment(survey, "WAITING");
            comment(survey, "HELD_BACK");
            comment(survey, "SHOWN");
            action(survey, "trust", null, false);
            action(survey, "Willow", cast.willow, false);
            action(survey, "Oak", cast.oak, false);
            action(survey, "all staff", null, true);
        });
    }

    private void comment(long survey, String review) {
        String id = UUID.randomUUID().toString();
        rows.put(
                "survey_comment",
                "id, survey_id, question, words, review",
                id,
                survey,
                "change_first",
                "FACT comment " + review,
                review);
        things.thing(review + " comment", survey, id);
    }

    private void action(long survey, String whose, @Nullable Long school, boolean published) {
        things.thing(
                "action for " + whose,
                rows.add("survey_action", "survey_id, school_id, heard, doing, state, published_at, version")
                        .with(
                                survey,
                                school,
                                "FACT action for " + whose,
                                "We shall see",
                                "PLANNED",
                                published ? Things.THEN : null,
                                0),
                "");
    }

    /** Everybody in post is asked; one has answered. */
    private void open() {
        var surveys = portal.getBean(TestSurveys.class);
        long survey = surveys.midYear("midyear-2026");
        List<Long> asked = new ArrayList<>();
        cast.askers().stream().filter(Asker::isStaff).forEach(asker -> asked.add(cast.of(asker.name())));
        surveys.open(survey, asked, things.code("Willow"));
        portal.getBean(AnswerBox.class)
                .handIn(survey, cast.of("colleague"), surveys.sheet(1, "FACT answer of a survey that is open"));
        things.thing("open survey", survey, "midyear-2026");
        trust.together(() -> rows.put(
                "survey_response",
                "survey_id, unit, band, as_it_stood",
                survey,
                "ALL",
                "UNDER_HALF",
                LocalDate.of(2026, 1, 13)));
    }

    /** One that has closed, of another session of the lead's. */
    private void evaluation() {
        var people = new ArrayList<Long>();
        var session = trust.session("RATED").on("2026-01-12").led(cast.of("lead"));
        trust.together(() -> {
            for (int number = 0; number < 6; number++) {
                people.add(trust.teacher("Visitor " + number, cast.oak));
            }
        });
        trust.attended(session, people.stream().mapToLong(Long::longValue).toArray());
        portal.getBean(RegisterDesk.class).finish(session.id(), true);
        long survey = rows.id("SELECT survey_id FROM evaluation WHERE session_id = ?", session.id());
        people.forEach(person -> portal.getBean(AnswerBox.class)
                .handIn(survey, person, new AnswerSheet(Map.of("overall", Set.of("good")), Map.of())));
        portal.getBean(EvaluationDesk.class).closeNow(survey);
        things.thing("rated", session.id(), "RATED");
        things.thing("rated's evaluation", survey, "RATED");
    }
}
