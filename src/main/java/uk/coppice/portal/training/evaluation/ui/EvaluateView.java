package uk.coppice.portal.training.evaluation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.training.evaluation.EvaluationPage;
import uk.coppice.portal.training.evaluation.EvaluationPage.State;
import uk.coppice.portal.training.evaluation.MyEvaluations;
import uk.coppice.portal.training.ui.TrainingNavigation;

/** How was it: one tap and Send, for those who were there; everybody else is told why they are not asked. */
@Route("evaluate/:code")
@PageTitle("Evaluation – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class EvaluateView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    static final String CODE = "code";

    private final transient MyEvaluations evaluations;
    private final transient EvaluationWords words;

    EvaluateView(MyEvaluations evaluations, Clock clock) {
        super("evaluate");
        addClassName("narrow");
        this.evaluations = evaluations;
        words = new EvaluationWords(clock);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw(event.getRouteParameters().get(CODE).orElse(""));
    }

    private void draw(String code) {
        var page = evaluations
                .page(code)
                .orElseThrow(() -> new NotFoundException("No session or series has the code " + code));
        removeAll();
        if (page.state() == State.ASKED) {
            ask(page, code);
        } else {
            tell(page);
        }
    }

    private void ask(EvaluationPage page, String code) {
        var evaluation = Objects.requireNonNull(page.evaluation());
        add(
                words.head(evaluation),
                EvaluationForm.of(evaluation, Objects.requireNonNull(page.questionnaire()), sheet -> {
                    evaluations.answer(code, sheet);
                    thank();
                }));
    }

    private void thank() {
        removeAll();
        var next = new Div();
        next.addClassName("btns");
        var open = evaluations.open();
        if (!open.isEmpty()) {
            var other = link(
                    "How was " + open.getFirst().title() + "?", open.getFirst().code());
            other.addClassNames("btn", "primary");
            next.add(other);
        }
        var record = TrainingNavigation.record("See my record");
        record.addClassName("btn");
        next.add(record);
        add(
                new H1("Thank you"),
                new Paragraph(
                        "Your answer is counted. The leads see it with the others’ once the evaluation has closed."),
                next);
    }

    private void tell(EvaluationPage page) {
        var evaluation = page.evaluation();
        if (evaluation != null && page.state() == State.ANSWERED) {
            EvaluationForm.forget(evaluation);
        }
        var next = new Div();
        next.addClassName("btns");
        if (evaluation != null && page.state() == State.LEADS && !evaluation.open() && !evaluation.imported()) {
            var results =
                    new RouterLink("See what they said", EvaluationResultsView.class, parameters(evaluation.code()));
            results.addClassNames("btn", "primary");
            next.add(results);
        }
        if (!page.session().isEmpty()) {
            var session = TrainingNavigation.session("See the session", page.session());
            session.addClassName("btn");
            next.add(session);
        }
        add(new H1(EvaluationWords.heading(page)), new Paragraph(words.why(page)), next);
    }

    private static RouterLink link(String words, String code) {
        return new RouterLink(words, EvaluateView.class, parameters(code));
    }

    static RouteParameters parameters(String code) {
        return new RouteParameters(CODE, code);
    }
}
