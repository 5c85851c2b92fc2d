package uk.coppice.portal.training.evaluation;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.SealedTokens;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;
import uk.coppice.portal.training.evaluation.EvaluationPage.State;

/** Evaluations as guests answer them: by the sealed link in their mail, which says which evaluation and which guest. */
@Service
public class GuestEvaluations {

    private static final String EVALUATE = "guest-evaluate";
    private static final Duration TELLS_AFTERWARDS = Duration.ofDays(60);

    private final EvaluationRows rows;
    private final Surveys surveys;
    private final AnswerBox box;
    private final Questionnaires questionnaires;
    private final SealedTokens tokens;
    private final Clock clock;

    GuestEvaluations(
            EvaluationRows rows,
            Surveys surveys,
            AnswerBox box,
            Questionnaires questionnaires,
            SealedTokens tokens,
            Clock clock) {
        this.rows = rows;
        this.surveys = surveys;
        this.box = box;
        this.questionnaires = questionnaires;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The secret part of a guest's link; empty when they are not asked. It still opens a while after the closing. */
    @Transactional(readOnly = true)
    public Optional<String> token(SurveyCard survey, long guest) {
        return surveys.invitation(survey.id(), guest)
                .map(asked -> tokens.seal(
                        EVALUATE,
                        survey.closesAt().plus(TELLS_AFTERWARDS),
                        String.valueOf(survey.id()),
                        String.valueOf(guest)));
    }

    /** What a link leads to; empty when it no longer works. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<EvaluationPage> page(String token) {
        return opened(token)
                .flatMap(ids -> Optional.ofNullable(
                                rows.of(List.of(ids.getFirst())).get(ids.getFirst()))
                        .map(evaluation -> page(evaluation, ids.get(1))));
    }

    /**
     * Hands in what a guest answers. Final.
     *
     * @throws Refusal in plain words when the link no longer works, it is closed, or the guest has answered already
     */
    @PermitAll
    public void answer(String token, AnswerSheet sheet) {
        var ids = opened(token).orElseThrow(() -> new Refusal("This link no longer works. Nothing was sent."));
        box.handIn(ids.get(0), ids.get(1), sheet);
    }

    private EvaluationPage page(Evaluation evaluation, long guest) {
        var asked = surveys.invitation(evaluation.survey(), guest);
        boolean closed = !evaluation.open() || !clock.instant().isBefore(evaluation.closesAt());
        State state = asked.filter(Surveys.Invitation::answered).isPresent()
                ? State.ANSWERED
                : closed ? State.CLOSED : asked.isPresent() ? State.ASKED : State.NOT_PRESENT;
        return EvaluationPage.of(state, evaluation, "", questionnaires);
    }

    private Optional<List<Long>> opened(String token) {
        return tokens.open(EVALUATE, token)
                .map(fields -> fields.stream().map(Long::valueOf).toList());
    }
}
