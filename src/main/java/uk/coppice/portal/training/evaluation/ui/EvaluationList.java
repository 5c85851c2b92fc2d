package uk.coppice.portal.training.evaluation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.DayMark;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.training.evaluation.Evaluation;

/** The evaluations that wait for the reader. */
public final class EvaluationList extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * @param open in the order to show them
     */
    public EvaluationList(List<Evaluation> open, Clock clock) {
        var words = new EvaluationWords(clock);
        var rows = new Rows();
        for (var evaluation : open) {
            var link = new RouterLink(
                    EvaluationWords.question(evaluation.kind(), evaluation.title()),
                    EvaluateView.class,
                    EvaluateView.parameters(evaluation.code()));
            var meta = new Paragraph("Open until " + words.lastDay(evaluation.closesAt()));
            meta.addClassName("meta");
            rows.add(
                    new DayMark(evaluation.lastDay(), new DateWords(LocalDate.now(clock))),
                    new Div(new H3(link), meta));
        }
        add(new H2("How was it?"), rows);
    }
}
