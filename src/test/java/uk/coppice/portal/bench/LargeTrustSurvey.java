package uk.coppice.portal.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The closed mid-year survey of one year of a {@link LargeTrust}: its figures, of the trust and of each school. */
final class LargeTrustSurvey {

    private static final List<String> QUESTIONS = List.of(
            "positive_contribution",
            "workload_manageable",
            "time_for_important",
            "switch_off",
            "hours_respected",
            "say_in_own_work",
            "colleagues_help",
            "manager_supports",
            "manager_listens",
            "treated_with_respect",
            "behaviour_dealt_with",
            "belong",
            "know_expected",
            "changes_explained",
            "views_considered",
            "safe_to_disagree",
            "feel_valued",
            "learn_useful_things",
            "chances_to_progress",
            "leaders_direction",
            "leaders_act",
            "trust_belonging");
    private static final List<String> OPTIONS = List.of(
            "strongly_agree",
            "agree",
            "neither",
            "disagree",
            "strongly_disagree",
            "prefer_not_to_say",
            "not_applicable",
            "no_answer");
    private static final List<Integer> PER_CENT = List.of(38, 25, 6, 4, 3, 2, 1, 1);
    private static final List<String> TONES = List.of("FAVOURABLE", "MIDDLE", "UNFAVOURABLE");

    private final LargeTrust trust;
    private final int year;

    LargeTrustSurvey(LargeTrust trust, int year) {
        this.trust = trust;
        this.year = year;
    }

    void write() throws SQLException {
        long survey = trust.id();
        try (var surveys = trust.rows("survey (id, kind, code, title, questionnaire_key, questionnaire_version, "
                        + "minimum_group, state, opens_at, closes_at, invited, responded, version)");
                var figures = trust.rows("survey_figure (survey_id, question, cut, unit, band, people)")) {
            surveys.add(
                    survey,
                    "MID_YEAR",
                    "midyear-" + (year + 1),
                    "Mid-year staff survey",
                    "mid-year-staff",
                    1,
                    10,
                    "CLOSED",
                    LocalDate.of(year + 1, 1, 20).atTime(8, 0),
                    LocalDate.of(year + 1, 2, 3).atTime(17, 0),
                    trust.staff(),
                    trust.staff() * 8 / 10,
                    1);
            for (String question : QUESTIONS) {
                for (int option = 0; option < OPTIONS.size(); option++) {
                    int people = trust.staff() * PER_CENT.get(option) / 100;
                    figures.add(survey, question, "ALL", "ALL", OPTIONS.get(option), people);
                }
                for (int school = 1; school <= trust.schools(); school++) {
                    for (String tone : TONES) {
                        figures.add(survey, question, "SCHOOL", "S" + school, tone, 18);
                    }
                }
            }
        }
    }
}
