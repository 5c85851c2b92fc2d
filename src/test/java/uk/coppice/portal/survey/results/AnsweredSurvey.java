package uk.coppice.portal.survey.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.Invited;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.testing.TestSurveys;

/** A mid-year survey under way: groups of people, and what they answer to one question. */
public final class AnsweredSurvey {

    public static final String VALUED = "feel_valued";
    public static final String VIEWS = "views_considered";

    private final TestSurveys surveys;
    private final AnswerBox box;
    private final String code;
    private final List<Invited> invited = new ArrayList<>();
    private final Map<Long, AnswerSheet> sheets = new LinkedHashMap<>();
    private long next;

    public AnsweredSurvey(TestSurveys surveys, AnswerBox box, String code) {
        this.surveys = surveys;
        this.box = box;
        this.code = code;
        this.next = 1000L * Math.abs(code.hashCode() % 1000) + 1;
    }

    /** People of one school and staff group who all choose the same. */
    public AnsweredSurvey say(int people, String school, String group, String valued, String views, String words) {
        for (int n = 0; n < people; n++) {
            silent(1, school, group);
            sheets.put(
                    invited.getLast().respondent(),
                    new AnswerSheet(
                            Map.of(VALUED, Set.of(valued), VIEWS, Set.of(views)),
                            words.isEmpty() ? Map.of() : Map.of("change_first", words + (people > 1 ? " " + n : ""))));
        }
        return this;
    }

    public AnsweredSurvey say(int people, String school, String group, String valued) {
        return say(people, school, group, valued, "prefer_not_to_say", "");
    }

    /** People who do not answer. */
    public AnsweredSurvey silent(int people, String school, String group) {
        for (int n = 0; n < people; n++) {
            invited.add(new Invited(next++, List.of(school, group), false));
        }
        return this;
    }

    /** Opens it and takes the answers. */
    public long open() {
        long survey = surveys.midYear(code);
        surveys.open(survey, invited);
        sheets.forEach((person, sheet) -> box.handIn(survey, person, sheet));
        return survey;
    }

    public long close() {
        long survey = open();
        surveys.close(survey);
        return survey;
    }
}
