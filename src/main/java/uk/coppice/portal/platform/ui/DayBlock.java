package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import uk.coppice.portal.platform.DateWords;

/** A day at the left of a row: weekday, number, month under each other. */
public final class DayBlock extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param date the day
     * @param words how dates read today
     */
    public DayBlock(LocalDate date, DateWords words) {
        var number = new Span(String.valueOf(date.getDayOfMonth()));
        number.addClassName("number");
        add(new Span(DateWords.weekday(date)), number, new Span(words.shortMonth(date)));
        addClassName("day");
    }
}
