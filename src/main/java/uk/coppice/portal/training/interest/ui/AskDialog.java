package uk.coppice.portal.training.interest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serializable;
import uk.coppice.portal.platform.ui.Banner;

/** Asks for a topic; closes only once it is kept. */
final class AskDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What happens with what was written. */
    @FunctionalInterface
    interface Ask extends Serializable {
        void of(String title, String details);
    }

    AskDialog(Ask ask) {
        setHeaderTitle("What would help you?");
        addClassName("sheet");
        var banner = new Banner();
        var title = new TextField("Topic");
        title.setHelperText("A few words, such as ‘Phonics for older readers’");
        title.setMaxLength(200);
        title.setWidthFull();
        var details = new TextArea("What you would like to be able to do");
        details.setHelperText("If you like; everyone can read it");
        details.setMaxLength(1000);
        details.setValueChangeMode(ValueChangeMode.ON_BLUR);
        details.setWidthFull();
        var send = new Button("Ask for it");
        send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        send.addClassName("wide");
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send.setEnabled(true);
            if (banner.attempt(() -> ask.of(title.getValue(), details.getValue()))) {
                close();
            }
        });
        var close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        getHeader().add(close);
        add(banner, title, details);
        getFooter().add(send);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                title.focus();
            }
        });
    }
}
