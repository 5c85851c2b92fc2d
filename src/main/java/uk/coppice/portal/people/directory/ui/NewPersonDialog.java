package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.directory.StaffDesk;
import uk.coppice.portal.platform.ui.FormDialog;

/** Adds somebody who is new to the trust, with the first post. */
final class NewPersonDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NUMBER = 20;

    private final transient StaffDesk desk;
    private final TextField staffNo = new TextField("Staff number");
    private final PersonFields person = new PersonFields(null);
    private final PostFields post;
    private final SerializableConsumer<String> added;

    NewPersonDialog(StaffDesk desk, List<School> schools, SerializableConsumer<String> added) {
        super("Add a person", "Add");
        this.desk = desk;
        this.added = added;
        this.post = new PostFields(schools, null);
        staffNo.setMaxLength(LONGEST_NUMBER);
        staffNo.setHelperText("As in your HR system, so that later imports find the person");
        fields(new Paragraph(
                "Somebody who worked here before has a file already: look under Left and add a post there."));
        fields(staffNo);
        fields(person.all());
        fields(post.all());
    }

    @Override
    protected boolean save() {
        return post.facts()
                .map(facts -> {
                    String number = desk.add(staffNo.getValue(), person.facts(), facts);
                    close();
                    added.accept(number);
                    return true;
                })
                .orElse(false);
    }
}
