package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.directory.PersonFile.PostLine;
import uk.coppice.portal.people.leavers.LeavingReasons;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.FormDialog;

/** Ends a post: the last day, and if it is known why, and where to. */
final class EndPostDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final DatePicker last;
    private final Select<String> reason;
    private final Select<String> destination;
    private final SerializableConsumer<Ending> save;

    /** How a post ends. */
    record Ending(
            LocalDate last,
            @Nullable String reason,
            @Nullable String destination) implements Serializable {}

    /** @param reasons of which one may be chosen, and destinations */
    EndPostDialog(PostLine post, LeavingReasons reasons, SerializableConsumer<Ending> save) {
        super("End the post", "End the post");
        this.save = save;
        this.last = DateFields.create("Last day", post.end());
        last.setHelperText("The last day in post, such as 31/08. Places booked for later days go back by themselves "
                + "within a quarter of an hour, and stay with whoever has them then.");
        this.reason = choice("Reason", reasons.reasonCodes(post.reason()), reasons::reasonWords, post.reason());
        this.destination = choice(
                "Where to",
                reasons.destinationCodes(post.destination()),
                reasons::destinationWords,
                post.destination());
        fields(
                new Paragraph(post.title() + ", " + post.workplace() + ". Whoever goes on in another post of the trust "
                        + "within 31 days is no leaver: add that post too."),
                last,
                reason,
                destination);
    }

    private static Select<String> choice(
            String label, List<String> codes, Function<@Nullable String, String> words, @Nullable String value) {
        var field = new Select<String>();
        field.setLabel(label);
        field.setItems(codes);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption("Not told");
        field.setItemLabelGenerator(code -> code == null ? "Not told" : words.apply(code));
        field.setHelperText("Seen by human resources and administrators alone");
        field.setValue(value);
        return field;
    }

    @Override
    protected boolean save() {
        return required(last, "Choose the last day")
                .map(day -> {
                    save.accept(new Ending(day, reason.getValue(), destination.getValue()));
                    return true;
                })
                .orElse(false);
    }
}
