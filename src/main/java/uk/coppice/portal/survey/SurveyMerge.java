package uk.coppice.portal.survey;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.MergeSql;
import uk.coppice.portal.people.spi.PersonMerge;

/**
 * Invitations and duties of two records become those of one person. Asked twice in one open survey, they can't yet: an
 * answer that was given can't be told from others, so it can't be taken back.
 */
@Component
class SurveyMerge implements PersonMerge {

    private static final Set<String> COLUMNS = Set.of(
            "survey_invited.respondent_id",
            "survey_answered.respondent_id",
            "survey_contact_wish.person_id",
            "survey_action.owner_id",
            "survey_action_state.set_by",
            "survey_comment_release.released_by",
            "questionnaire_version.made_by");

    private final JdbcClient jdbc;

    SurveyMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> obstacles(long keep, long other) {
        return jdbc
                .sql("SELECT s.title FROM survey_invited k JOIN survey_invited o ON o.survey_id = k.survey_id "
                        + "JOIN survey s ON s.id = k.survey_id WHERE k.respondent_id = ? AND o.respondent_id = ? "
                        + "ORDER BY s.title")
                .params(keep, other)
                .query(String.class)
                .list()
                .stream()
                .map(title -> "Both are asked in ‘" + title + "’, which is open. Merge them once it has closed.")
                .toList();
    }

    @Override
    public void move(MergeSql records) {
        records.drop("survey_contact_wish.person_id", "").move(COLUMNS);
    }
}
