package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list that a page is narrowed down by: one of its items, or none. It tells of what the reader chooses alone. */
public final class Choice<T> extends Select<T> {

    private static final long serialVersionUID = 1L;

    private transient List<T> items = List.of();
    private transient @Nullable T shown;
    private boolean showing;

    /**
     * @param none what choosing none is called
     * @param words what each item is called
     * @param chosen is told of another choice; null: none
     */
    public Choice(
            String label,
            String none,
            SerializableFunction<T, String> words,
            SerializableConsumer<@Nullable T> chosen) {
        setLabel(label);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(none);
        setItemLabelGenerator(item -> item == null ? none : words.apply(item));
        addValueChangeListener(change -> {
            if (!showing && !Objects.equals(change.getValue(), shown)) {
                shown = change.getValue();
                chosen.accept(shown);
            }
        });
    }

    /** Shows what there is to choose from, and which of it is chosen; one that is not there counts as none. */
    public void show(List<T> all, @Nullable T now) {
        showing = true;
        try {
            if (!all.equals(items)) {
                items = List.copyOf(all);
                setItems(items);
            }
            shown = now != null && items.contains(now) ? now : null;
            setValue(shown);
        } finally {
            showing = false;
        }
    }
}
