package uk.coppice.portal.improvement.progression.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists to choose one from. */
final class Choices {

    private Choices() {}

    /** A list where one must be chosen. */
    static <T> Select<T> one(String label, List<T> items, SerializableFunction<T, String> words, T value) {
        var select = new Select<T>();
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(words::apply);
        select.setValue(value);
        select.setWidthFull();
        return select;
    }

    /** A list where none may be chosen too. */
    static <T> Select<T> orNone(
            String label, String none, List<T> items, SerializableFunction<T, String> words, @Nullable T value) {
        var select = new Select<T>();
        select.setLabel(label);
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(none);
        select.setItemLabelGenerator(item -> item == null ? none : words.apply(item));
        select.setValue(value);
        return select;
    }
}
