package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;

/**
 * A field to look for something by its words. The page follows whoever pauses while they type; the field itself is left
 * alone, so that they go on where they were.
 */
public final class SearchField extends TextField {

    private static final long serialVersionUID = 1L;

    private final int longest;
    private String shown = "";

    /**
     * @param longest how many characters it takes
     * @param typed is told what to look for, whenever that becomes another
     */
    public SearchField(String label, int longest, SerializableConsumer<String> typed) {
        super(label);
        this.longest = longest;
        setMaxLength(longest);
        setClearButtonVisible(true);
        getElement().setAttribute("data-looks-for", true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> {
            if (!change.getValue().strip().equals(shown.strip())) {
                shown = change.getValue();
                typed.accept(shown);
            }
        });
    }

    /** Shows what is looked for, cut to what the field takes; a space that has just been typed stays. */
    public void show(String text) {
        shown = text.length() > longest ? text.substring(0, longest) : text;
        if (!getValue().strip().equals(shown.strip())) {
            setValue(shown);
        }
    }
}
