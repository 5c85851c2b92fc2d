package uk.coppice.portal.training.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.training.planning.SeriesDates;

/** One date of a series before it is saved: it can be moved, left out, or put in although it was skipped. */
final class SeriesRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final LocalDate date;
    private final LocalDate today;
    private final SerializableFunction<LocalDate, Optional<String>> about;
    private final DatePicker other;
    private final Div note = new Div();
    private final Span heading = new Span();
    private final Button toggle = new Button();
    private boolean held;

    SeriesRow(
            SeriesDates.Planned planned,
            LocalDate today,
            SerializableFunction<LocalDate, Optional<String>> about,
            SerializableRunnable changed) {
        this.date = planned.date();
        this.today = today;
        this.about = about;
        this.held = planned.skipped() == null;
        String day = new DateWords(today).day(date);
        other = DateFields.create(null, date);
        other.setAriaLabel("Date instead of " + day);
        other.addValueChangeListener(change -> {
            draw();
            changed.run();
        });
        heading.addClassName("strong");
        toggle.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        toggle.addClickListener(click -> {
            held = !held;
            draw();
            changed.run();
        });
        addClassName("seriesdate");
        var words = new Div(heading, note);
        words.addClassName("words");
        add(words, other, toggle);
        draw();
    }

    /** Its date; null when it is left out or no date is chosen. */
    @Nullable
    LocalDate date() {
        return held ? other.getValue() : null;
    }

    private void draw() {
        var words = new DateWords(today);
        var shown = held && other.getValue() != null ? other.getValue() : date;
        heading.setText(words.day(shown));
        note.removeAll();
        other.setVisible(held);
        setClassName("out", !held);
        if (held) {
            about.apply(shown).ifPresent(why -> note.add(Hint.warning(why)));
            toggle.setText("Leave out");
        } else {
            var why = about.apply(date);
            note.add(Hint.info(why.map(reason -> "Skipped. " + reason).orElse("Left out.")));
            toggle.setText(why.isPresent() ? "Choose another day" : "Put back");
        }
        toggle.setAriaLabel(toggle.getText() + ": " + words.day(shown));
    }
}
