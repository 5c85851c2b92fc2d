package uk.coppice.portal.scorecard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import uk.coppice.portal.scorecard.Figure;
import uk.coppice.portal.scorecard.Phase;

/** One indicator in the list: the whole row opens its working. */
class FigureRow extends NativeTableRow {

    private static final long serialVersionUID = 1L;

    FigureRow(Figure figure, ScorecardAddress address, Phase phase) {
        addClassName("kpi");
        var link = new Anchor(
                address.withIndicator(figure.indicator().key()),
                figure.indicator().label());
        if (figure.indicator().key().equals(address.indicator())) {
            addClassName("open");
            link.getElement().setAttribute("aria-current", "true");
        }
        var title = new NativeTableHeaderCell(link);
        title.getElement().setAttribute("scope", "row");

        var count = new Span(FigureWords.count(figure));
        count.addClassName("strong");
        var figureCell = new NativeTableCell(count, new Span(" " + FigureWords.percentage(figure)));
        figureCell.addClassName("kf");

        var label = new Span("Aim: ");
        label.addClassName("klabel");
        var aim = new NativeTableCell(label, new Span(FigureWords.aim(figure, phase)));
        aim.addClassName("kt");

        var status = new NativeTableCell();
        figure.status(phase).map(FigureWords::state).ifPresent(status::add);
        status.addClassName("ks");
        add(title, figureCell, aim, status);
    }
}
