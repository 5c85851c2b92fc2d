package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.coppice.portal.survey.questionnaire.Lineage;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.Questionnaire;

/** What a change means for comparing with earlier years, question by question; those that stay as they are are left out. */
final class YearsCompared extends UnorderedList {

    private static final long serialVersionUID = 1L;

    YearsCompared(List<Lineage.Step> steps, Questionnaire now, Questionnaire then) {
        addClassName("yearscompared");
        getElement().setAttribute("role", "list");
        steps.stream()
                .filter(step -> step.fate() != Lineage.Fate.SAME || step.indicator() != null)
                .forEach(step -> add(item(step, now, then)));
    }

    private static ListItem item(Lineage.Step step, Questionnaire now, Questionnaire then) {
        String text = now.question(step.key())
                .or(() -> then.question(step.key()))
                .map(Question::text)
                .orElse(step.key());
        var name = new Span(text);
        name.addClassName("strong");
        return new ListItem(name, new Span(" " + step.words()));
    }
}
