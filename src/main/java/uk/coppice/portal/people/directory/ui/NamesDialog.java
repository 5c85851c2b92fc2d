package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.function.SerializableConsumer;
import uk.coppice.portal.people.directory.PersonFacts;
import uk.coppice.portal.people.directory.PersonFile;
import uk.coppice.portal.platform.ui.FormDialog;

/** Changes a person's name, work email and teacher reference number. */
final class NamesDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final PersonFields person;
    private final SerializableConsumer<PersonFacts> save;

    NamesDialog(PersonFile file, SerializableConsumer<PersonFacts> save) {
        super("Change name or email", "Save");
        this.person = new PersonFields(file);
        this.save = save;
        fields(person.all());
    }

    @Override
    protected boolean save() {
        save.accept(person.facts());
        return true;
    }
}
