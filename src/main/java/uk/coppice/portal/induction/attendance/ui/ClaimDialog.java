package uk.coppice.portal.induction.attendance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import uk.coppice.portal.induction.attendance.Claim;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Hint;

/** Asks for a few words, and keeps them until they are saved. */
final class ClaimDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param hint what becomes of it
     * @param label of the field
     * @param verb of the button
     * @param save keeps the words; a refusal is said in the dialog, which then stays open
     */
    ClaimDialog(String title, String hint, String label, String verb, SerializableConsumer<String> save) {
        setHeaderTitle(title);
        addClassName("sheet");
        var banner = new Banner();
        var note = new TextArea(label);
        note.setMaxLength(Claim.LONGEST);
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.setMinRows(3);
        note.setWidthFull();
        var keep = new Button(verb, click -> {
            if (banner.attempt(() -> save.accept(note.getValue()))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        keep.addClassName("wide");
        var close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        getHeader().add(close);
        add(banner, Hint.info(hint), note);
        getFooter().add(keep);
    }
}
