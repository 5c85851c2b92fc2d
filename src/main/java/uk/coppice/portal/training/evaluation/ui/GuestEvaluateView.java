package uk.coppice.portal.training.evaluation.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Objects;
import uk.coppice.portal.platform.ui.OpenPage;
import uk.coppice.portal.platform.ui.SecretLinkPage;
import uk.coppice.portal.training.evaluation.EvaluationPage;
import uk.coppice.portal.training.evaluation.EvaluationPage.State;
import uk.coppice.portal.training.evaluation.GuestEvaluations;
import uk.coppice.portal.training.guests.ui.OpenTrainingView;

/**
 * How was it, for guests, who have no account: the link in their mail opens it.
 */
@Route(value = "open/evaluate", autoLayout = false)
@PageTitle("Evaluation – The Coppice Primary Partnership")
@AnonymousAllowed
public class GuestEvaluateView extends SecretLinkPage<OpenPage> {

    private static final long serialVersionUID = 1L;

    private final transient GuestEvaluations evaluations;
    private final transient EvaluationWords words;

    GuestEvaluateView(GuestEvaluations evaluations, Clock clock) {
        this.evaluations = evaluations;
        words = new EvaluationWords(clock);
    }

    @Override
    protected OpenPage initContent() {
        return OpenTrainingView.frame();
    }

    @Override
    protected void open(String token) {
        var page = evaluations.page(token);
        if (page.isEmpty()) {
            getContent()
                    .show(
                            new H1("This link no longer works"),
                            new Paragraph("It is too old, or was not copied whole: open it from the mail once more."),
                            OpenTrainingView.all());
        } else if (page.get().state() == State.ASKED) {
            ask(page.get(), token);
        } else {
            tell(page.get());
        }
    }

    private void ask(EvaluationPage page, String token) {
        var evaluation = Objects.requireNonNull(page.evaluation());
        getContent()
                .show(
                        words.head(evaluation),
                        EvaluationForm.of(evaluation, Objects.requireNonNull(page.questionnaire()), sheet -> {
                            evaluations.answer(token, sheet);
                            getContent()
                                    .show(
                                            new H1("Thank you"),
                                            new Paragraph("Your answer is counted. You can close this page."),
                                            OpenTrainingView.all());
                        }));
    }

    private void tell(EvaluationPage page) {
        if (page.evaluation() != null && page.state() == State.ANSWERED) {
            EvaluationForm.forget(page.evaluation());
        }
        getContent()
                .show(new H1(EvaluationWords.heading(page)), new Paragraph(words.why(page)), OpenTrainingView.all());
    }
}
