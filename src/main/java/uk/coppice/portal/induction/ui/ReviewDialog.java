package uk.coppice.portal.induction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.Locale;
import uk.coppice.portal.induction.review.ReviewForm;
import uk.coppice.portal.induction.review.ReviewItem;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.Hint;

/** Records a review or changes one. What was typed stays when it can't be saved. */
final class ReviewDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final DatePicker held;
    private final RadioButtonGroup<Boolean> track = new RadioButtonGroup<>("How it goes");
    private final TextArea summary = new TextArea("What was found");
    private final TextArea targets = new TextArea("Targets until the next one");
    private final Banner banner = new Banner();

    ReviewDialog(ReviewItem item, LocalDate today, SerializableConsumer<ReviewForm> save, Command saved) {
        var planned = item.planned();
        var review = item.review();
        String what = planned.kind().words();
        setHeaderTitle((review == null ? "Record the " : "Change the ") + what.toLowerCase(Locale.UK));
        addClassName("sheet");
        held = DateFields.create("Held on", review == null ? today : review.heldOn());
        track.setItems(true, false);
        track.setItemLabelGenerator(on -> on ? "On track" : "Support needed");
        track.setValue(review == null ? null : review.onTrack());
        summary.setMaxLength(ReviewForm.LONGEST_SUMMARY);
        summary.setWidthFull();
        summary.setMinHeight("120px");
        summary.setHelperText(
                planned.kind().formal()
                        ? "Evidence against the Teachers' Standards, and what the headteacher recommends"
                        : "Progress against the Teachers' Standards");
        targets.setMaxLength(ReviewForm.LONGEST_TARGETS);
        targets.setWidthFull();
        if (review != null) {
            summary.setValue(review.summary());
            targets.setValue(review.targets());
        }
        var form = new Div(
                banner,
                held,
                track,
                summary,
                targets,
                Hint.info("The teacher, the tutor, the headteacher and the ECT lead read this. The mentor does not."));
        form.addClassName("dialogform");
        add(form);
        int version = review == null ? ReviewForm.NEW : review.version();
        var button = new Button("Save it", click -> {
            var on = held.getValue();
            if (on == null) {
                banner.say("Choose the day on which it was held. Nothing is saved yet.");
            } else if (track.getValue() == null) {
                banner.say("Choose how it goes. Nothing is saved yet.");
            } else if (banner.attempt(() -> save.accept(new ReviewForm(
                    planned.kind(),
                    planned.number(),
                    on,
                    track.getValue(),
                    summary.getValue(),
                    targets.getValue(),
                    version)))) {
                close();
                saved.execute();
            }
        });
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button("Close", click -> close()), button);
    }
}
