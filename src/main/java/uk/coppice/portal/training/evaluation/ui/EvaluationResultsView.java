package uk.coppice.portal.training.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.survey.disclosure.SmallPools;
import uk.coppice.portal.training.evaluation.Evaluation;
import uk.coppice.portal.training.evaluation.EvaluationResult;
import uk.coppice.portal.training.evaluation.EvaluationResults;

/** What those who were there said, for those who led it: after the closing, and from five answers on. */
@Route("evaluate/:code/results")
@PageTitle("Evaluation results – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class EvaluationResultsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient EvaluationResults results;
    private final transient EvaluationWords words;

    EvaluationResultsView(EvaluationResults results, Clock clock) {
        super("evalresults");
        this.results = results;
        words = new EvaluationWords(clock);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get(EvaluateView.CODE).orElse("");
        var result = results.of(code)
                .orElseThrow(() -> new NotFoundException("Nothing was evaluated under the code " + code));
        removeAll();
        var over = new Paragraph(words.when(result.about()));
        over.addClassName("over");
        add(new Header(
                over,
                new H1(EvaluationWords.question(
                        result.about().kind(), result.about().title()))));
        switch (result.state()) {
            case OPEN ->
                add(new EmptyState(
                        "Results come after " + words.lastDay(result.about().closesAt()),
                        "Until then nobody sees them, also not how many have answered."));
            case TOO_FEW ->
                add(new EmptyState(
                        "Not shown",
                        "Fewer than " + SmallPools.FLOOR + " people answered. Once other small evaluations of the same "
                                + "lead have enough answers together with this one, they are shown here as one."));
            case SHOWN -> show(result);
        }
    }

    private void show(EvaluationResult result) {
        if (!result.together().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("plainlist");
            result.together().forEach(other -> list.add(new ListItem(named(other))));
            add(new Section(
                    new H2("Together with"),
                    list,
                    new Paragraph("Each of them had fewer than " + SmallPools.FLOOR
                            + " answers, so they are shown as one and never apart.")));
        }
        result.questions().forEach(asked -> add(question(asked)));
        add(Hint.info(
                "‘Not shown’ stands where too few answered a question, or so few that all of one opinion would be "
                        + "known by name."));
    }

    private String named(Evaluation other) {
        return other.title() + ", " + words.when(other);
    }

    private static Component question(EvaluationResult.Asked asked) {
        var section = new Section(new H2(asked.text()));
        section.addClassName("asked");
        if (!asked.options().isEmpty()) {
            section.add(options(asked));
        } else if (asked.comments().isEmpty()) {
            section.add(quiet("Not shown"));
        }
        if (!asked.comments().isEmpty()) {
            var comments = new UnorderedList();
            comments.addClassName("comments");
            asked.comments().forEach(comment -> comments.add(new ListItem(comment)));
            section.add(new H3(Words.count(asked.comments().size(), "comment", "comments")), comments);
        }
        return section;
    }

    private static Component options(EvaluationResult.Asked asked) {
        var list = new UnorderedList();
        list.addClassName("bars");
        list.getElement().setAttribute("role", "list");
        for (var chosen : asked.options()) {
            var bar = new Div();
            bar.addClassName("bar-of");
            bar.getElement().setAttribute("aria-hidden", "true");
            var filled = new Span();
            filled.getStyle().setWidth(100 * chosen.people() / Math.max(1, chosen.of()) + "%");
            bar.add(filled);
            list.add(new ListItem(new Span(chosen.text()), bar, new Span(chosen.people() + " of " + chosen.of())));
        }
        return list;
    }

    private static Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassName("quiet");
        return line;
    }
}
