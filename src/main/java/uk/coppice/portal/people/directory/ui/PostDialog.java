package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.directory.PersonFile.PostLine;
import uk.coppice.portal.people.directory.PostFacts;
import uk.coppice.portal.platform.ui.FormDialog;
import uk.coppice.portal.platform.ui.Toast;

/** Adds a post, or corrects one that was wrong all along. */
final class PostDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final PostFields fields;
    private final SerializableConsumer<PostFacts> save;

    /** @param post to correct; null: to add one */
    PostDialog(List<School> schools, @Nullable PostLine post, SerializableConsumer<PostFacts> save) {
        super(post == null ? "Add a post" : "Correct this post", post == null ? "Add" : "Save");
        this.fields = new PostFields(schools, post);
        this.save = save;
        if (post != null) {
            fields(new Paragraph("For a mistake: what you save has been so all along. For new hours or another title "
                    + "from a day on, use Change hours or title instead."));
        }
        fields(fields.all());
    }

    /** Offers to take the post away altogether. */
    void removable(SerializableRunnable remove) {
        var button = new Button("Remove this post", click -> {
            close();
            Toast.attempt(remove::run);
        });
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY, ButtonVariant.AURA_DANGER);
        fields(new Paragraph("It never was, and was entered by mistake:"), button);
    }

    @Override
    protected boolean save() {
        return fields.facts()
                .map(facts -> {
                    save.accept(facts);
                    return true;
                })
                .orElse(false);
    }
}
