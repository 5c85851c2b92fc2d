package uk.coppice.portal.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.people.spi.PersonalData;

/**
 * Who is asked in an open survey. No answer can be here: none is kept with anything of a person. Whether somebody has
 * answered is told to themselves alone, and only while the survey is open.
 */
@Component
class SurveyData implements PersonalData {

    private static final String ANSWERED =
            "CASE WHEN EXISTS (SELECT 1 FROM survey_answered a WHERE a.survey_id = i.survey_id "
                    + "AND a.respondent_id = i.respondent_id) THEN TRUE ELSE FALSE END, ";

    private static final List<Deed> DEEDS = List.of(
            new Deed("States of what follows from surveys", "survey_action_state", "set_by", "since"),
            new Deed("Comments released", "survey_comment_release", "released_by", "released_at"),
            new Deed("Questionnaires changed", "questionnaire_version", "made_by", "made_at"));

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String title() {
        return "Surveys";
    }

    @Override
    public Set<String> columns() {
        return PersonalData.columns(
                DEEDS,
                "survey_invited.respondent_id",
                "survey_answered.respondent_id",
                "survey_contact_wish.person_id",
                "survey_action.owner_id");
    }

    @Override
    public List<DataSection> sections(DataReading reading) {
        var sections = new ArrayList<DataSection>();
        sections.add(invitations(reading));
        if (!reading.guest()) {
            sections.add(wishes(reading));
            sections.add(actions(reading));
            sections.add(reading.deeds("surveys.recorded", DEEDS));
        }
        return sections;
    }

    private static DataSection invitations(DataReading reading) {
        boolean self = reading.reader().themselves();
        var section = reading.section(
                        "surveys.invitations",
                        "Surveys that are open and ask you",
                        "So that everybody is asked, and nobody answers twice. Deleted at the closing.")
                .note("Your answers are not here and can’t be: the portal adds them up with everybody else’s as you "
                        + "send them, and keeps nothing by which they could be found again."
                        + (self
                                ? ""
                                : " Whether you have answered is told to nobody but yourself, so it is left out too."))
                .text("survey", "Survey")
                .moment("closes_at", "Closes")
                .code("counted_under", "Counted under")
                .code("counted_under_too", "And under")
                .yes("on_paper", "With a code on paper");
        if (self) {
            section.yes("answered", "Answered");
        }
        // The yearly survey counts by school first, and a school's code says little: LOO.
        return section.rows("SELECT s.title, s.closes_at, COALESCE(c.name, i.first_group), i.second_group, i.by_code, "
                + (self ? ANSWERED : "") + "s.id FROM survey_invited i JOIN survey s ON s.id = i.survey_id "
                + "LEFT JOIN school c ON s.kind = 'MID_YEAR' AND c.code = i.first_group "
                + "WHERE i.respondent_id = :id ORDER BY s.closes_at, s.title");
    }

    private static DataSection wishes(DataReading reading) {
        return reading.section(
                        "surveys.contact_wish",
                        "Your wish to be contacted after a survey",
                        "So that whoever may speak to you knows that you would like it. It is kept apart from any answer.")
                .day("since", "Since")
                .rows("SELECT since FROM survey_contact_wish WHERE person_id = :id");
    }

    private static DataSection actions(DataReading reading) {
        return reading.section(
                        "surveys.actions",
                        "What you see to after a survey",
                        "So that staff learn what comes of what they said.")
                .text("survey", "Survey")
                .text("what", "What is done")
                .day("due", "Due")
                .code("state", "State")
                .rows(
                        "SELECT s.title, a.doing, a.due, a.state FROM survey_action a JOIN survey s ON s.id = a.survey_id "
                                + "WHERE a.owner_id = :id ORDER BY a.id");
    }
}
