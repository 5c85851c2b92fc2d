package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.directory.PersonFacts;
import uk.coppice.portal.people.directory.PersonFile;

/** The fields of a person. */
final class PersonFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;

    private final TextField first = new TextField("First name");
    private final TextField last = new TextField("Last name");
    private final TextField email = new TextField("Work email");
    private final TextField trn = new TextField("Teacher reference number");

    /** @param person what they show at first; null: somebody new */
    PersonFields(@Nullable PersonFile person) {
        first.setMaxLength(LONGEST_NAME);
        last.setMaxLength(LONGEST_NAME);
        email.setMaxLength(LONGEST_EMAIL);
        email.getElement().setAttribute("inputmode", "email");
        email.setHelperText("Mail of the portal goes there. Empty: none");
        trn.setHelperText("Seven digits; teachers only");
        if (person != null) {
            first.setValue(person.firstName());
            last.setValue(person.lastName());
            email.setValue(person.email() == null ? "" : person.email());
            trn.setValue(person.trn() == null ? "" : person.trn());
        }
    }

    Component[] all() {
        return new Component[] {first, last, email, trn};
    }

    PersonFacts facts() {
        return new PersonFacts(first.getValue(), last.getValue(), email.getValue(), trn.getValue());
    }
}
