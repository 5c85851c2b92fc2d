package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import uk.coppice.portal.improvement.inquiry.Consent;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.Banner;

/** Writes down what an author said to publication who has left. */
final class RecordedConsentDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Keeps it. */
    @FunctionalInterface
    interface Keep extends Serializable {
        void keep(Consent consent, boolean named, String note);
    }

    RecordedConsentDialog(String name, Keep keep) {
        setHeaderTitle("What did " + name + " say?");
        addClassName("sheet");
        var banner = new Banner();
        var answer = new RadioButtonGroup<String>("May the findings be published?");
        answer.setItems(ConsentPart.NAMED, ConsentPart.UNNAMED, ConsentPart.NO);
        answer.addClassName("column");
        var note = new TextArea("How and when they said it");
        note.setHelperText("Such as: by phone on 3 July");
        note.setMaxLength(500);
        note.setWidthFull();
        var form = new Div(banner, answer, note);
        form.addClassName("dialogform");
        add(form);
        var confirm = new Button("Write it down", click -> {
            if (banner.attempt(() -> {
                if (answer.isEmpty()) {
                    throw new Refusal("Choose what they said.");
                }
                keep.keep(
                        ConsentPart.NO.equals(answer.getValue()) ? Consent.REFUSED : Consent.GIVEN,
                        ConsentPart.NAMED.equals(answer.getValue()),
                        note.getValue());
            })) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button("Close", click -> close()), confirm);
    }
}
