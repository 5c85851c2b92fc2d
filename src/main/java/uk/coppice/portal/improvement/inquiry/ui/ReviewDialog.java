package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import uk.coppice.portal.improvement.inquiry.ReviewCheck;
import uk.coppice.portal.platform.ui.FormDialog;

/** The reviewer's check list. */
final class ReviewDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private static final int BEFORE_THE_LAST = 1;

    private final CheckboxGroup<String> checks = new CheckboxGroup<>("I have looked at the text and at every file");
    private final SerializableConsumer<Set<ReviewCheck>> accept;

    ReviewDialog(SerializableConsumer<Set<ReviewCheck>> accept, SerializableRunnable sendBack) {
        super("Accept the findings", "Accept them");
        this.accept = accept;
        checks.setItems(
                Arrays.stream(ReviewCheck.values()).map(ReviewCheck::words).toList());
        checks.addClassName("column");
        fields(
                checks,
                new Paragraph("All staff of the trust can then read them. Publishing them is another step, for which "
                        + "every author is asked."));
        getFooter().addComponentAtIndex(BEFORE_THE_LAST, new Button("Send back with a note", click -> {
            close();
            sendBack.run();
        }));
    }

    @Override
    protected boolean save() {
        accept.accept(Arrays.stream(ReviewCheck.values())
                .filter(check -> checks.getValue().contains(check.words()))
                .collect(Collectors.toSet()));
        return true;
    }
}
