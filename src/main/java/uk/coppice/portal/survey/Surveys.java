package uk.coppice.portal.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.StoredTime;

/** Looks surveys up. Says nothing of what was answered. */
@Service
public class Surveys {

    static final String CARD = "s.id, s.kind, s.code, s.title, s.questionnaire_key, s.questionnaire_version, "
            + "s.minimum_group, s.state, s.opens_at, s.closes_at, s.invited, s.responded";

    private static final String INVITATIONS = "SELECT " + CARD
            + ", i.by_code, a.respondent_id IS NOT NULL FROM survey_invited i JOIN survey s ON s.id = i.survey_id "
            + "LEFT JOIN survey_answered a ON a.survey_id = i.survey_id AND a.respondent_id = i.respondent_id "
            + "WHERE i.respondent_id = ? AND s.state = 'OPEN'";

    private final JdbcClient jdbc;

    Surveys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A survey that somebody is invited to.
     *
     * @param survey which
     * @param answered whether they have answered; nobody but themselves is told
     * @param byCode whether they answer with a code on paper
     */
    public record Invitation(SurveyCard survey, boolean answered, boolean byCode) {}

    @Transactional(readOnly = true)
    public Optional<SurveyCard> find(long id) {
        return jdbc.sql("SELECT " + CARD + " FROM survey s WHERE s.id = ?")
                .param(id)
                .query((row, n) -> card(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<SurveyCard> find(String code) {
        return jdbc.sql("SELECT " + CARD + " FROM survey s WHERE s.code = ?")
                .param(code)
                .query((row, n) -> card(row))
                .optional();
    }

    /** All of some kinds, the latest first. */
    @Transactional(readOnly = true)
    public List<SurveyCard> of(Collection<SurveyKind> kinds) {
        return kinds.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT " + CARD
                                + " FROM survey s WHERE s.kind IN (:kinds) ORDER BY s.opens_at DESC, s.id DESC")
                        .param("kinds", kinds.stream().map(SurveyKind::name).toList())
                        .query((row, n) -> card(row))
                        .list();
    }

    /** The open surveys that somebody is invited to, the first to close first. */
    @Transactional(readOnly = true)
    public List<Invitation> invitations(long respondent) {
        return jdbc.sql(INVITATIONS + " ORDER BY s.closes_at, s.id")
                .param(respondent)
                .query((row, n) -> invitation(row))
                .list();
    }

    /** Somebody's invitation to one survey; empty when it is not open, or they are not asked. */
    @Transactional(readOnly = true)
    public Optional<Invitation> invitation(long survey, long respondent) {
        return jdbc.sql(INVITATIONS + " AND s.id = ?")
                .params(respondent, survey)
                .query((row, n) -> invitation(row))
                .optional();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(card(row), row.getBoolean(14), row.getBoolean(13));
    }

    static SurveyCard card(ResultSet row) throws SQLException {
        return new SurveyCard(
                row.getLong(1),
                SurveyKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                SurveyState.valueOf(row.getString(8)),
                Objects.requireNonNull(StoredTime.moment(row, 9)),
                Objects.requireNonNull(StoredTime.moment(row, 10)),
                row.getObject(11, Integer.class),
                row.getObject(12, Integer.class));
    }
}
