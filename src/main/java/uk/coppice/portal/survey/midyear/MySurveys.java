package uk.coppice.portal.survey.midyear;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.SharedLock;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.AlreadyAnswered;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.Receipt;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyCodes;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.Surveys.Invitation;
import uk.coppice.portal.survey.midyear.MySurvey.Standing;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;

/** The mid-year surveys of whoever is signed in. */
@Service
public class MySurveys {

    private final Surveys surveys;
    private final SurveyCodes codes;
    private final AnswerBox box;
    private final JdbcClient jdbc;
    private final SharedLock lock;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    MySurveys(
            Surveys surveys,
            SurveyCodes codes,
            AnswerBox box,
            JdbcClient jdbc,
            SharedLock lock,
            CurrentViewer currentViewer,
            Clock clock) {
        this.surveys = surveys;
        this.codes = codes;
        this.box = box;
        this.jdbc = jdbc;
        this.lock = lock;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** All that are open or closed, the latest first, with what one can do about each. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<MySurvey> all() {
        var invitations = invitations();
        return surveys.of(List.of(SurveyKind.MID_YEAR)).stream()
                .map(survey -> new MySurvey(survey, standing(survey, invitations)))
                .filter(mine -> mine.standing() != Standing.NOT_OPEN)
                .toList();
    }

    /** Those that one can answer now, the first to close first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<SurveyCard> toAnswer() {
        var now = clock.instant();
        return invitations().stream()
                .filter(mine ->
                        !mine.answered() && !mine.byCode() && mine.survey().takesAnswers(now))
                .map(Invitation::survey)
                .toList();
    }

    /** One by its code. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<MySurvey> find(String code) {
        return surveys.find(code)
                .filter(survey -> survey.kind() == SurveyKind.MID_YEAR)
                .map(survey -> new MySurvey(survey, standing(survey, invitations())));
    }

    /**
     * Hands in one's answers. Final.
     *
     * @throws Refusal as {@link AnswerBox#handIn(long, long, AnswerSheet)}
     */
    @RolesAllowed(Roles.STAFF)
    public Receipt handIn(long survey, AnswerSheet sheet) {
        requireMidYear(survey);
        return box.handIn(survey, me(), sheet);
    }

    /**
     * Gives one a code to answer with on a shared computer, in place of answering signed in. It is written in the same
     * transaction that one has taken it, so each answers once; nothing says afterwards whose code it was.
     *
     * @return the code, which cannot be shown again
     * @throws Refusal when the survey is closed, or one has answered, has taken a code, or is not asked
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public String takeCode(long survey) {
        var card = jdbc.sql("SELECT s.id FROM survey s WHERE s.id = ? AND s.state = 'OPEN'" + lock.clause())
                .param(survey)
                .query(Long.class)
                .optional()
                .flatMap(surveys::find)
                .filter(open -> open.kind() == SurveyKind.MID_YEAR && open.takesAnswers(clock.instant()))
                .orElseThrow(() -> new Refusal("This survey is closed. No code was made."));
        var invitation = invitations().stream()
                .filter(mine -> mine.survey().id() == survey)
                .findFirst()
                .orElseThrow(() -> new Refusal("You are not among those asked in this survey. No code was made."));
        if (invitation.answered()) {
            throw new AlreadyAnswered();
        }
        if (invitation.byCode()) {
            throw new Refusal("You answer this survey with the code on your sheet of paper. No other code was made.");
        }
        try {
            jdbc.sql("INSERT INTO survey_answered (survey_id, respondent_id) VALUES (?, ?)")
                    .params(survey, me())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AlreadyAnswered();
        }
        // So that the answer is counted once: when the code is used.
        jdbc.sql("UPDATE survey_invited SET by_code = TRUE WHERE survey_id = ? AND respondent_id = ?")
                .params(survey, me())
                .update();
        var units = jdbc.sql(
                        "SELECT first_group, second_group FROM survey_invited WHERE survey_id = ? AND respondent_id = ?")
                .params(survey, me())
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .single();
        return codes.makeOne(card.id(), units);
    }

    private Standing standing(SurveyCard survey, List<Invitation> invitations) {
        if (survey.state() == SurveyState.PLANNED) {
            return Standing.NOT_OPEN;
        }
        if (!survey.takesAnswers(clock.instant())) {
            return Standing.CLOSED;
        }
        return invitations.stream()
                .filter(mine -> mine.survey().id() == survey.id())
                .map(MySurveys::standing)
                .findFirst()
                .orElse(Standing.NOT_ASKED);
    }

    private static Standing standing(Invitation mine) {
        if (mine.byCode()) {
            return mine.answered() ? Standing.CODE_TAKEN : Standing.ON_PAPER;
        }
        return mine.answered() ? Standing.ANSWERED : Standing.TO_ANSWER;
    }

    private List<Invitation> invitations() {
        Long me = currentViewer.get().personId();
        return me == null
                ? List.of()
                : surveys.invitations(me).stream()
                        .filter(mine -> mine.survey().kind() == SurveyKind.MID_YEAR)
                        .toList();
    }

    private void requireMidYear(long survey) {
        if (surveys.find(survey)
                .filter(found -> found.kind() == SurveyKind.MID_YEAR)
                .isEmpty()) {
            throw new Refusal("There is no such survey.");
        }
    }

    private long me() {
        Long me = currentViewer.get().personId();
        if (me == null) {
            throw new Refusal("You have no staff record, so you are not asked in surveys.");
        }
        return me;
    }
}
