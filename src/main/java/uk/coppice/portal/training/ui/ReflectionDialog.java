package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializablePredicate;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.training.record.Reflections;

/** Writes what somebody takes from a session, for themselves. Stays open until it is saved. */
public final class ReflectionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param session what it is about, as the heading
     * @param before the text that is kept so far; may be empty
     * @param save keeps a text; whether it is kept, so that the dialog can close
     */
    public ReflectionDialog(String session, String before, SerializablePredicate<String> save) {
        setHeaderTitle(session);
        addClassName("sheet");
        var text = new TextArea("What do you take from it?");
        text.setMaxLength(Reflections.LONGEST);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.setMinRows(6);
        text.setWidthFull();
        text.setValue(before);
        var keep = new Button("Save", click -> {
            if (save.test(text.getValue())) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        keep.addClassName("wide");
        var close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        getHeader().add(close);
        add(Hint.info("In the portal you alone see this: not your head, not an administrator, and no file has it. "
                + "Empty it to delete it."));
        add(text);
        getFooter().add(keep);
    }
}
