package uk.coppice.portal.training.evaluation.ui;

import com.vaadin.flow.component.UI;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.ui.AnswerForm;
import uk.coppice.portal.training.evaluation.Evaluation;

/** The questions of an evaluation: where the heading asks the first one already, two taps are enough. */
final class EvaluationForm {

    private static final String OVERALL = "overall";

    private EvaluationForm() {}

    static AnswerForm of(Evaluation evaluation, Questionnaire questionnaire, AnswerForm.Sender sender) {
        var form = new AnswerForm(questionnaire, "Send")
                .draftKept(draft(evaluation))
                .onSend(sender);
        boolean headingAsks = !questionnaire.questions().isEmpty()
                && questionnaire.questions().getFirst().key().equals(OVERALL);
        return headingAsks ? form.shortened("Say more, or add a comment for the leads") : form;
    }

    /** Where a page finds that it has been answered, perhaps on another device. */
    static void forget(Evaluation evaluation) {
        AnswerForm.forgetDraft(UI.getCurrent(), draft(evaluation));
    }

    private static String draft(Evaluation evaluation) {
        return "evaluation." + evaluation.survey() + "." + evaluation.version();
    }
}
