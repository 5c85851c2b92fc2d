package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.HasValue.ValueChangeEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.SearchField;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.calendar.SessionFilter;

/** The fields that a list of sessions is filtered by; tells of each change at once. */
final class FilterForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_TEXT = 80;

    private final SearchField text;
    private final ComboBox<String> topic = new ComboBox<>("Subject");
    private final ComboBox<String> venue = new ComboBox<>("Where");
    private final DatePicker from = DateFields.create("From", null);
    private final DatePicker to = DateFields.create("To", null);
    private final CheckboxGroup<SessionKind> kinds = new CheckboxGroup<>("Kind");
    private final Checkbox placesLeft = new Checkbox("Places left");
    private final Checkbox afterSchool = new Checkbox("After school: no cover needed");
    private final Checkbox openToOthers = new Checkbox("Open to other schools");

    private SessionFilter shown = SessionFilter.ALL;

    /**
     * @param topics what there is to choose from, asked for when the list opens
     * @param withDates whether the dates can be chosen here
     * @param changed is told of each choice
     * @param typed is told of the words, while they are typed
     */
    FilterForm(
            SerializableSupplier<List<String>> topics,
            SerializableSupplier<List<String>> venues,
            boolean withDates,
            SerializableConsumer<SessionFilter> changed,
            SerializableConsumer<SessionFilter> typed) {
        addClassNames("filterform");
        text = new SearchField("Words in the title", LONGEST_TEXT, words -> tell(typed));
        choice(topic, "Any subject", topics);
        choice(venue, "Anywhere", venues);
        from.setClearButtonVisible(true);
        from.setPlaceholder("Today");
        to.setClearButtonVisible(true);
        kinds.setItems(SessionKind.values());
        kinds.setItemLabelGenerator(SessionKind::words);
        kinds.addClassName("column");
        var clear = new Button("Clear filters", click -> changed.accept(SessionFilter.ALL));
        clear.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        clear.addClassName("wide");
        add(text, topic, venue);
        if (withDates) {
            var dates = new Div(from, to);
            dates.addClassName("dates");
            add(dates);
        }
        var alsoChips = new Div(placesLeft, afterSchool);
        alsoChips.addClassName("alsochips");
        add(kinds, alsoChips, openToOthers, clear);
        topic.addValueChangeListener(change -> tell(change, changed));
        venue.addValueChangeListener(change -> tell(change, changed));
        from.addValueChangeListener(change -> tell(change, changed));
        to.addValueChangeListener(change -> tell(change, changed));
        kinds.addValueChangeListener(change -> tell(change, changed));
        placesLeft.addValueChangeListener(change -> tell(change, changed));
        afterSchool.addValueChangeListener(change -> tell(change, changed));
        openToOthers.addValueChangeListener(change -> tell(change, changed));
    }

    /** Shows a filter without telling of it. */
    void show(SessionFilter filter) {
        shown = filter;
        text.show(filter.text());
        topic.setValue(filter.topic());
        venue.setValue(filter.venue());
        from.setValue(filter.from());
        to.setValue(filter.to());
        to.setMin(filter.from());
        kinds.setValue(filter.kinds());
        placesLeft.setValue(filter.placesLeft());
        afterSchool.setValue(filter.afterSchool());
        openToOthers.setValue(filter.openToOthers());
    }

    private void tell(ValueChangeEvent<?> change, SerializableConsumer<SessionFilter> changed) {
        if (change.isFromClient()) {
            tell(changed);
        }
    }

    private void tell(SerializableConsumer<SessionFilter> changed) {
        var filter = new SessionFilter(
                from.getValue(),
                to.getValue(),
                kinds.getValue(),
                topic.getValue(),
                venue.getValue(),
                placesLeft.getValue(),
                afterSchool.getValue(),
                openToOthers.getValue(),
                text.getValue().strip());
        if (!filter.equals(shown)) {
            shown = filter;
            changed.accept(filter);
        }
    }

    private static void choice(ComboBox<String> field, String any, SerializableSupplier<List<String>> items) {
        field.setPlaceholder(any);
        field.setClearButtonVisible(true);
        field.setItems(query -> page(items.get(), query));
    }

    private static Stream<String> page(List<String> items, Query<String, String> query) {
        String typed = query.getFilter().orElse("").toLowerCase(Locale.UK);
        return items.stream()
                .filter(item -> item.toLowerCase(Locale.UK).contains(typed))
                .skip(query.getOffset())
                .limit(query.getLimit());
    }
}
