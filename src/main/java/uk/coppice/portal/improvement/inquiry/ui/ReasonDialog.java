package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import uk.coppice.portal.improvement.inquiry.MoveDetails;
import uk.coppice.portal.platform.ui.FormDialog;

/** Asks why. What was typed stays when it is refused. */
final class ReasonDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final TextArea reason;
    private final SerializableConsumer<String> done;

    /**
     * The dialog.
     *
     * @param verb what the button says
     * @param label what the field asks
     * @param help what to write
     */
    ReasonDialog(String verb, String label, String help, SerializableConsumer<String> done) {
        super(verb, verb);
        this.done = done;
        this.reason = new TextArea(label);
        reason.setHelperText(help);
        reason.setMaxLength(MoveDetails.LONGEST_REASON);
        reason.setWidthFull();
        fields(reason);
    }

    @Override
    protected boolean save() {
        done.accept(reason.getValue());
        return true;
    }
}
