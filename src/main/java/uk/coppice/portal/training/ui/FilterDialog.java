package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Locale;
import uk.coppice.portal.training.calendar.SessionFilter;

/** The filters over the whole window of a phone: says how many sessions they leave before they are applied. */
final class FilterDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final SerializableFunction<SessionFilter, Integer> count;
    private final Button apply = new Button();
    private SessionFilter chosen;

    FilterDialog(
            SessionFilter filter,
            SerializableSupplier<List<String>> topics,
            SerializableSupplier<List<String>> venues,
            boolean withDates,
            SerializableFunction<SessionFilter, Integer> count,
            SerializableConsumer<SessionFilter> applied) {
        this.count = count;
        this.chosen = filter;
        setHeaderTitle("Filters");
        addClassNames("full", "filterdialog");
        var close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        getHeader().add(close);
        FilterForm[] form = new FilterForm[1];
        SerializableConsumer<SessionFilter> taken = changed -> {
            chosen = changed;
            form[0].show(changed);
            tellCount();
        };
        form[0] = new FilterForm(topics, venues, withDates, taken, taken);
        form[0].show(filter);
        add(form[0]);
        apply.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        apply.addClassName("wide");
        apply.addClickListener(click -> {
            close();
            applied.accept(chosen);
        });
        getFooter().add(apply);
        tellCount();
    }

    private void tellCount() {
        apply.setText("Show " + CalendarPage.sessions(count.apply(chosen)).toLowerCase(Locale.UK));
    }
}
