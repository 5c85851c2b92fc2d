package uk.coppice.portal.training.evaluation;

import org.jspecify.annotations.Nullable;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;

/**
 * What somebody finds at the address of an evaluation.
 *
 * @param state whether they can answer, or why not
 * @param title of the session or series
 * @param session the code of the session's page; empty for a series
 * @param evaluation what it is; null while there is none
 * @param questionnaire what is asked; null unless they can answer
 * @param lead who is to be asked; empty without one
 */
public record EvaluationPage(
        State state,
        String title,
        String session,
        @Nullable Evaluation evaluation,
        @Nullable Questionnaire questionnaire,
        String lead) {

    /** Of an evaluation that there is; its questions only for those who can answer. */
    static EvaluationPage of(State state, Evaluation evaluation, String session, Questionnaires questionnaires) {
        return new EvaluationPage(
                state,
                evaluation.title(),
                session,
                evaluation,
                state == State.ASKED
                        ? questionnaires
                                .at(evaluation.questionnaire(), evaluation.version())
                                .questionnaire()
                        : null,
                evaluation.leads().stream().findFirst().orElse(""));
    }

    /** Whether somebody can answer. */
    public enum State {
        /** They can. */
        ASKED,
        ANSWERED,
        CLOSED,
        /** They led it. */
        LEADS,
        /** They are not marked as present. */
        NOT_PRESENT,
        /** The register is not finished. */
        NOT_YET,
        /** The session was called off. */
        CALLED_OFF,
        /** A seminar of a series, which is evaluated as a whole at its end. */
        WITH_SERIES,
        /** Nobody is asked: of a session that was held, or a seminar of no series. */
        NEVER
    }
}
