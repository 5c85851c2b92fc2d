package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import uk.coppice.portal.improvement.inquiry.StepTaken;
import uk.coppice.portal.platform.DateWords;

/** Every step that an inquiry took, with who and why. */
final class HistoryPart extends Details {

    private static final long serialVersionUID = 1L;

    HistoryPart(List<StepTaken> history, DateWords words) {
        super("What happened when");
        var list = new OrderedList();
        list.addClassName("history");
        for (var step : history) {
            var what = new Span(MoveWords.history(step.move()));
            what.addClassName("strong");
            var who = new Span(words.day(step.on()) + (step.by().isEmpty() ? "" : ", " + step.by()));
            who.addClassName("quiet");
            var item = new ListItem(what, who);
            if (!step.reason().isEmpty()) {
                item.add(new Paragraph(step.reason()));
            }
            list.add(item);
        }
        add(list);
    }
}
