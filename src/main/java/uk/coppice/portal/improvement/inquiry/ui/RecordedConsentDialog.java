package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import uk.coppice.portal.improvement.inquiry.Consent;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.FormDialog;

/** Writes down what an author said to publication who has left. */
final class RecordedConsentDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<String> answer = new RadioButtonGroup<>("May the findings be published?");
    private final TextArea note = new TextArea("How and when they said it");
    private final Keep keep;

    /** Keeps it. */
    @FunctionalInterface
    interface Keep extends Serializable {
        void keep(Consent consent, boolean named, String note);
    }

    RecordedConsentDialog(String name, Keep keep) {
        super("What did " + name + " say?", "Write it down");
        this.keep = keep;
        answer.setItems(ConsentPart.NAMED, ConsentPart.UNNAMED, ConsentPart.NO);
        answer.addClassName("column");
        note.setHelperText("Such as: by phone on 3 July");
        note.setMaxLength(500);
        note.setWidthFull();
        fields(answer, note);
    }

    @Override
    protected boolean save() {
        if (answer.isEmpty()) {
            throw new Refusal("Choose what they said.");
        }
        keep.keep(
                ConsentPart.NO.equals(answer.getValue()) ? Consent.REFUSED : Consent.GIVEN,
                ConsentPart.NAMED.equals(answer.getValue()),
                note.getValue());
        return true;
    }
}
