package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Optional;
import uk.coppice.portal.platform.Refusal;

/** A form in a dialog: it stays open, with all that was typed, until what it asks for is done. */
public abstract class FormDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Banner banner = new Banner();
    private final Div form = new Div(banner);

    /** @param verb on the button that does it */
    protected FormDialog(String title, String verb) {
        setHeaderTitle(title);
        addClassName("sheet");
        form.addClassName("dialogform");
        super.add(form);
        var save = new Button(verb, click -> run());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button("Close", click -> close()), save);
    }

    /** What the form asks for, from top to bottom; more comes beneath. */
    protected final void fields(Component... fields) {
        form.add(fields);
    }

    /**
     * Does what the form is for.
     *
     * @return false when a field, which says so itself, is to be mended first
     * @throws Refusal saying why it can't be
     */
    protected abstract boolean save();

    /** Called once it is done and the form is closed. */
    protected void saved() {}

    private void run() {
        banner.clear();
        try {
            if (DateFields.unreadable(form) || !save()) {
                return;
            }
        } catch (Refusal refusal) {
            banner.say(refusal.reason());
            return;
        }
        close();
        saved();
    }

    /** The date of a field that must be filled in; without one the field says so. */
    public static Optional<LocalDate> required(DatePicker field, String words) {
        if (field.getValue() == null) {
            field.setInvalid(true);
            field.setErrorMessage(words);
            DateFields.goTo(field);
        }
        return Optional.ofNullable(field.getValue());
    }
}
