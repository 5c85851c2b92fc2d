package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import uk.coppice.portal.improvement.inquiry.MoveDetails;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.DateFields;

/** Asks when and where findings are published. */
final class PublishDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param here the address of the portal's own public page for them */
    PublishDialog(String here, LocalDate today, SerializableConsumer<MoveDetails> publish) {
        setHeaderTitle("Publish the findings");
        addClassName("sheet");
        var banner = new Banner();
        var on = DateFields.create("Day of publication", today);
        var address = new TextField("Address, if they stand elsewhere");
        address.setPlaceholder("https://");
        address.setMaxLength(MoveDetails.LONGEST_ADDRESS);
        address.setHelperText("Leave it empty to publish them on the portal's own public page");
        var where = new Paragraph("The portal's own page, to link to: " + here);
        where.addClassName("linkout");
        var form = new Div(banner, on, address, where);
        form.addClassName("dialogform");
        add(form);
        var confirm = new Button("Publish them", click -> {
            if (banner.attempt(
                    () -> publish.accept(MoveDetails.published(on.getValue(), TypedText.line(address.getValue()))))) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button("Close", click -> close()), confirm);
    }
}
