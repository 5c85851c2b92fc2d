package uk.coppice.portal.induction.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import uk.coppice.portal.induction.review.Review;
import uk.coppice.portal.induction.review.ReviewForm;
import uk.coppice.portal.platform.ui.FormDialog;
import uk.coppice.portal.platform.ui.StateLabel;

/** Shows a review to the teacher, who may say something about it. */
final class ReadReviewDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final TextArea comment = new TextArea("Your comment, if you like");
    private final SerializableConsumer<String> save;
    private final Command saved;

    ReadReviewDialog(Review review, SerializableConsumer<String> save, Command saved) {
        super(review.kind().words(), "I have read it");
        this.save = save;
        this.saved = saved;
        var found = new Paragraph(review.summary());
        found.addClassName("said");
        comment.setMaxLength(ReviewForm.LONGEST_TARGETS);
        comment.setWidthFull();
        comment.setValue(review.comment());
        fields(review.onTrack() ? StateLabel.done(review.judgement()) : StateLabel.needsYou(review.judgement()), found);
        if (!review.targets().isEmpty()) {
            var targets = new Paragraph("Targets: " + review.targets());
            targets.addClassName("said");
            fields(targets);
        }
        fields(comment);
    }

    @Override
    protected boolean save() {
        save.accept(comment.getValue());
        return true;
    }

    @Override
    protected void saved() {
        saved.execute();
    }
}
