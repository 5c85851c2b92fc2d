package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import uk.coppice.portal.platform.DateWords;

/** A day at the left of a row: weekday, number, month. */
public final class DayMark extends Div {

    private static final long serialVersionUID = 1L;

    public DayMark(LocalDate day, DateWords words) {
        addClassName("day");
        var number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("number");
        add(new Span(DateWords.weekday(day)), number, new Span(words.shortMonth(day)));
    }
}
