package uk.coppice.portal.training.evaluation;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionLeads;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.evaluation.Attendance.Held;
import uk.coppice.portal.training.evaluation.EvaluationPage.State;

/** Evaluations as the person signed in answers them. Nobody else is told whether they have. */
@Service
public class MyEvaluations {

    private final EvaluationRows rows;
    private final Attendance attendance;
    private final SessionLeads leads;
    private final Surveys surveys;
    private final AnswerBox box;
    private final Questionnaires questionnaires;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    MyEvaluations(
            EvaluationRows rows,
            Attendance attendance,
            SessionLeads leads,
            Surveys surveys,
            AnswerBox box,
            Questionnaires questionnaires,
            CurrentViewer currentViewer,
            Clock clock) {
        this.rows = rows;
        this.attendance = attendance;
        this.leads = leads;
        this.surveys = surveys;
        this.box = box;
        this.questionnaires = questionnaires;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** The evaluations that I am asked for and have not answered, the first to close first. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<Evaluation> open() {
        Long me = currentViewer.get().personId();
        if (me == null) {
            return List.of();
        }
        var asked = surveys.invitations(me).stream()
                .filter(invitation -> !invitation.answered()
                        && Kinds.ALL.contains(invitation.survey().kind()))
                .filter(invitation -> invitation.survey().takesAnswers(clock.instant()))
                .map(invitation -> invitation.survey().id())
                .toList();
        var found = rows.of(asked);
        return asked.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** What I find at an address; empty when there is no such session, series or evaluation. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public Optional<EvaluationPage> page(String code) {
        var evaluation = rows.find(code);
        return evaluation.isPresent()
                ? evaluation.map(this::page)
                : attendance.session(code).flatMap(this::without);
    }

    /**
     * Hands in what I answer. Final.
     *
     * @throws Refusal in plain words when it is closed, I am not asked, or have answered already
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    public void answer(String code, AnswerSheet sheet) {
        Long me = currentViewer.get().personId();
        var evaluation = rows.find(code);
        if (me == null || evaluation.isEmpty()) {
            throw new Refusal("You are not among those asked here. Nothing was sent.");
        }
        box.handIn(evaluation.get().survey(), me, sheet);
    }

    private EvaluationPage page(Evaluation evaluation) {
        Long me = currentViewer.get().personId();
        var invitation =
                me == null ? Optional.<Surveys.Invitation>empty() : surveys.invitation(evaluation.survey(), me);
        boolean takes = invitation
                .filter(found -> found.survey().takesAnswers(clock.instant()))
                .isPresent();
        State state;
        if (invitation.filter(Surveys.Invitation::answered).isPresent()) {
            state = State.ANSWERED;
        } else if (takes) {
            state = State.ASKED;
        } else if (calledOff(evaluation)) {
            state = State.CALLED_OFF;
        } else if (me != null && rows.leaders(evaluation.survey()).contains(me)) {
            state = State.LEADS;
        } else if (!evaluation.open() || !clock.instant().isBefore(evaluation.closesAt())) {
            state = State.CLOSED;
        } else {
            state = State.NOT_PRESENT;
        }
        String session = switch (evaluation.kind()) {
            case SESSION -> evaluation.code();
            case IMPACT -> evaluation.code().replaceFirst("^impact-", "");
            case SERIES, MID_YEAR -> "";
        };
        return EvaluationPage.of(state, evaluation, session, questionnaires);
    }

    private boolean calledOff(Evaluation evaluation) {
        return evaluation.kind() == SurveyKind.SESSION
                && attendance
                        .session(evaluation.code())
                        .filter(held -> held.status() == SessionStatus.CANCELLED)
                        .isPresent();
    }

    private Optional<EvaluationPage> without(Held session) {
        if (session.status() == SessionStatus.DRAFT) {
            return Optional.empty();
        }
        var led = leads.of(List.of(session.id())).getOrDefault(session.id(), List.of());
        State state = session.status() == SessionStatus.CANCELLED
                ? State.CALLED_OFF
                : session.kind() == SessionKind.ECT
                        ? session.series().isEmpty() ? State.NEVER : State.WITH_SERIES
                        : session.status() == SessionStatus.PLANNED ? State.NOT_YET : State.NEVER;
        return Optional.of(new EvaluationPage(
                state,
                session.title(),
                session.code(),
                null,
                null,
                led.stream().map(SessionLeads.Lead::name).findFirst().orElse("")));
    }
}
