package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import uk.coppice.portal.improvement.inquiry.ReviewCheck;
import uk.coppice.portal.platform.ui.Banner;

/** The reviewer's check list. */
final class ReviewDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    ReviewDialog(SerializableConsumer<Set<ReviewCheck>> accept, SerializableRunnable sendBack) {
        setHeaderTitle("Accept the findings");
        addClassName("sheet");
        var banner = new Banner();
        var checks = new CheckboxGroup<String>("I have looked at the text and at every file");
        checks.setItems(
                Arrays.stream(ReviewCheck.values()).map(ReviewCheck::words).toList());
        checks.addClassName("column");
        var form = new Div(
                banner,
                checks,
                new Paragraph("All staff of the trust can then read them. Publishing them is another step, for which "
                        + "every author is asked."));
        form.addClassName("dialogform");
        add(form);
        var confirm = new Button("Accept them", click -> {
            var ticked = Arrays.stream(ReviewCheck.values())
                    .filter(check -> checks.getValue().contains(check.words()))
                    .collect(Collectors.toSet());
            if (banner.attempt(() -> accept.accept(ticked))) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter()
                .add(
                        new Button("Close", click -> close()),
                        new Button("Send back with a note", click -> {
                            close();
                            sendBack.run();
                        }),
                        confirm);
    }
}
