package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import uk.coppice.portal.people.directory.PersonEdit;
import uk.coppice.portal.people.directory.PersonFile.PostLine;
import uk.coppice.portal.platform.ui.FormDialog;

/** Changes a post from a day on. */
final class ChangePostDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final PostFields fields;
    private final SerializableConsumer<PersonEdit.FromADay> save;

    ChangePostDialog(PostLine post, SerializableConsumer<PersonEdit.FromADay> save) {
        super("Change hours or title", "Change");
        this.fields = new PostFields(List.of(), post);
        this.save = save;
        fields(new Paragraph(
                "The post as it was ends the day before, and goes on like this from that day. It stays one "
                        + "employment: nobody counts as a leaver by it."));
        fields(fields.fromADay());
    }

    @Override
    protected boolean save() {
        return fields.facts()
                .map(facts -> {
                    save.accept(new PersonEdit.FromADay(
                            facts.start(), facts.title(), facts.group(), facts.fte(), facts.days()));
                    return true;
                })
                .orElse(false);
    }
}
