package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import uk.coppice.portal.improvement.inquiry.MoveDetails;
import uk.coppice.portal.platform.ui.Banner;

/** Asks why. What was typed stays when it is refused. */
final class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * The dialog.
     *
     * @param verb what the button says
     * @param label what the field asks
     * @param help what to write
     */
    ReasonDialog(String verb, String label, String help, SerializableConsumer<String> done) {
        setHeaderTitle(verb);
        addClassName("sheet");
        var banner = new Banner();
        var reason = new TextArea(label);
        reason.setHelperText(help);
        reason.setMaxLength(MoveDetails.LONGEST_REASON);
        reason.setWidthFull();
        var form = new Div(banner, reason);
        form.addClassName("dialogform");
        add(form);
        var confirm = new Button(verb, click -> {
            if (banner.attempt(() -> done.accept(reason.getValue()))) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button("Close", click -> close()), confirm);
    }
}
