package uk.coppice.portal.induction.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.Locale;
import uk.coppice.portal.induction.review.ReviewForm;
import uk.coppice.portal.induction.review.ReviewItem;
import uk.coppice.portal.induction.terms.ReviewKind;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.FormDialog;
import uk.coppice.portal.platform.ui.Hint;

/** Records a review or changes one. What was typed stays when it can't be saved. */
final class ReviewDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final DatePicker held;
    private final RadioButtonGroup<Boolean> track = new RadioButtonGroup<>("How it goes");
    private final TextArea summary = new TextArea("What was found");
    private final TextArea targets = new TextArea("Targets until the next one");
    private final ReviewKind kind;
    private final int number;
    private final int version;
    private final SerializableConsumer<ReviewForm> save;
    private final Command saved;

    ReviewDialog(ReviewItem item, LocalDate today, SerializableConsumer<ReviewForm> save, Command saved) {
        super(
                (item.review() == null ? "Record the " : "Change the ")
                        + item.planned().kind().words().toLowerCase(Locale.UK),
                "Save it");
        this.save = save;
        this.saved = saved;
        var planned = item.planned();
        var review = item.review();
        this.kind = planned.kind();
        this.number = planned.number();
        this.version = review == null ? ReviewForm.NEW : review.version();
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
        fields(
                held,
                track,
                summary,
                targets,
                Hint.info("The teacher, the tutor, the headteacher and the ECT lead read this. The mentor does not."));
    }

    @Override
    protected boolean save() {
        var on = held.getValue();
        if (on == null) {
            throw new Refusal("Choose the day on which it was held. Nothing is saved yet.");
        }
        if (track.getValue() == null) {
            throw new Refusal("Choose how it goes. Nothing is saved yet.");
        }
        save.accept(
                new ReviewForm(kind, number, on, track.getValue(), summary.getValue(), targets.getValue(), version));
        return true;
    }

    @Override
    protected void saved() {
        saved.execute();
    }
}
