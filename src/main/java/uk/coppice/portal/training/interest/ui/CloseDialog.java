package uk.coppice.portal.training.interest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import uk.coppice.portal.platform.ui.Banner;

/** Asks an administrator why nothing comes of a topic. */
final class CloseDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    CloseDialog(String topic, SerializableConsumer<String> close) {
        setHeaderTitle("Close ‘" + topic + "’");
        addClassName("sheet");
        var banner = new Banner();
        var answer = new TextArea("Your answer to those who asked");
        answer.setHelperText("Say why, and where they could find it instead");
        answer.setMaxLength(500);
        answer.setWidthFull();
        var confirm = new Button("Close the topic");
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        confirm.addClassName("wide");
        confirm.addClickListener(click -> {
            if (banner.attempt(() -> close.accept(answer.getValue()))) {
                close();
            }
        });
        var back = new Button("Keep it open", click -> close());
        back.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        getHeader().add(back);
        add(banner, answer);
        getFooter().add(confirm);
    }
}
