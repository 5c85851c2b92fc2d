package uk.coppice.portal.induction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import uk.coppice.portal.induction.review.Review;
import uk.coppice.portal.induction.review.ReviewForm;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.StateLabel;

/** Shows a review to the teacher, who may say something about it. */
final class ReadReviewDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    ReadReviewDialog(Review review, SerializableConsumer<String> save, Command saved) {
        setHeaderTitle(review.kind().words());
        addClassName("sheet");
        var banner = new Banner();
        var found = new Paragraph(review.summary());
        found.addClassName("said");
        var comment = new TextArea("Your comment, if you like");
        comment.setMaxLength(ReviewForm.LONGEST_TARGETS);
        comment.setWidthFull();
        comment.setValue(review.comment());
        var form = new Div(
                banner,
                review.onTrack() ? StateLabel.done(review.judgement()) : StateLabel.needsYou(review.judgement()),
                found);
        if (!review.targets().isEmpty()) {
            var targets = new Paragraph("Targets: " + review.targets());
            targets.addClassName("said");
            form.add(targets);
        }
        form.add(comment);
        form.addClassName("dialogform");
        add(form);
        var button = new Button("I have read it", click -> {
            if (banner.attempt(() -> save.accept(comment.getValue()))) {
                close();
                saved.execute();
            }
        });
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button("Close", click -> close()), button);
    }
}
