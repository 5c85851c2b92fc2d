package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import uk.coppice.portal.improvement.inquiry.MoveDetails;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.FormDialog;

/** Asks when and where findings are published. */
final class PublishDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final DatePicker on;
    private final TextField address = new TextField("Address, if they stand elsewhere");
    private final SerializableConsumer<MoveDetails> publish;

    /** @param here the address of the portal's own public page for them */
    PublishDialog(String here, LocalDate today, SerializableConsumer<MoveDetails> publish) {
        super("Publish the findings", "Publish them");
        this.publish = publish;
        this.on = DateFields.create("Day of publication", today);
        address.setPlaceholder("https://");
        address.setMaxLength(MoveDetails.LONGEST_ADDRESS);
        address.setHelperText("Leave it empty to publish them on the portal's own public page");
        var where = new Paragraph("The portal's own page, to link to: " + here);
        where.addClassName("linkout");
        fields(on, address, where);
    }

    @Override
    protected boolean save() {
        publish.accept(MoveDetails.published(on.getValue(), TypedText.line(address.getValue())));
        return true;
    }
}
