package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.ui.Hidden;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.register.RegisterSheet;

/** One person of a register: a name that opens all marks, and the two that are mostly needed. */
final class MarkRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final Delegate delegate;
    private final String name;
    private final RadioButtonGroup<Mark> segments = new RadioButtonGroup<>();
    private @Nullable Mark mark;

    MarkRow(RegisterSheet.Line line, Marking marking) {
        delegate = line.delegate();
        name = line.name();
        var button = new NativeButton();
        button.addClassName("delegate");
        var shown = new Element("b");
        shown.setText(name);
        button.getElement().appendChild(shown);
        var about = new Span(line.about());
        about.add(new Hidden(", more choices"));
        button.add(about);
        button.addClickListener(click -> new MarkDialog(name, mark, chosen -> marking.mark(this, chosen)).open());
        segments.addClassName("seg");
        segments.setAriaLabel(name);
        segments.setItemLabelGenerator(Mark::words);
        marked(line.mark());
        segments.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && !marking.mark(this, change.getValue())) {
                marked(mark);
            }
        });
        add(button, segments);
    }

    Delegate delegate() {
        return delegate;
    }

    boolean isMarked() {
        return mark != null;
    }

    /** Shows a mark: a rarer one takes the place of the segment that it is a kind of. */
    void marked(@Nullable Mark now) {
        boolean rare = now != null && now != Mark.ATTENDED && now != Mark.ABSENT;
        boolean wasRare = mark != null && mark != Mark.ATTENDED && mark != Mark.ABSENT;
        mark = now;
        if (rare || wasRare || segments.getListDataView().getItemCount() == 0) {
            var there = now != null && now.present() ? now : Mark.ATTENDED;
            var away = now != null && !now.present() ? now : Mark.ABSENT;
            segments.setItems(there, away);
            segments.setClassName("part", now == Mark.PART);
        }
        segments.setValue(now);
    }

    /** Brings the row into view and the keyboard to it. */
    void show() {
        getElement()
                .executeJs("this.scrollIntoView({block: 'center'});"
                        + "this.querySelector('vaadin-radio-button input').focus({preventScroll: true})");
    }

    /** Saves a mark; whether it was saved. */
    @FunctionalInterface
    interface Marking extends Serializable {
        boolean mark(MarkRow row, Mark mark);
    }
}
