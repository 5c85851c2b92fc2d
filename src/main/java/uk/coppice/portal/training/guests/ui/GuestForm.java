package uk.coppice.portal.training.guests.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
import uk.coppice.portal.training.guests.GuestRequest;

/** What a guest gives to book a place. Nothing typed is lost when something is missing. */
final class GuestForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField("First and last name");
    private final ComboBox<Choice> school = new ComboBox<>("Your school");
    private final EmailField email = new EmailField("Your work email");

    /** A school to choose: one that the portal knows, or one written by the guest. */
    private record Choice(@Nullable Long id, String name) implements Serializable {}

    GuestForm(String code, List<School> schools, SerializableConsumer<GuestRequest> ask) {
        addClassName("guestform");
        name.setAutocomplete(Autocomplete.NAME);
        name.setMaxLength(200);
        name.setRequiredIndicatorVisible(true);
        name.setErrorMessage("Write your first and last name");
        school.setItems(
                schools.stream().map(one -> new Choice(one.id(), one.name())).toList());
        school.setItemLabelGenerator(Choice::name);
        school.setAllowCustomValue(true);
        school.setHelperText("Not in the list? Write its name and town.");
        school.setRequiredIndicatorVisible(true);
        school.setErrorMessage("Choose your school, or write its name");
        school.addCustomValueSetListener(event -> {
            String written = event.getDetail().strip();
            if (!written.isEmpty()) {
                school.setValue(new Choice(null, written.substring(0, Math.min(200, written.length()))));
            }
        });
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setMaxLength(254);
        email.setRequiredIndicatorVisible(true);
        email.setErrorMessage("The email address must look like name@school.example");
        email.setHelperText("The link to confirm your place goes there.");
        var button = new Button("Send me the link");
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.addClassNames("big", "wide");
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            button.setEnabled(true);
            if (complete()) {
                var chosen = school.getValue();
                ask.accept(new GuestRequest(
                        code,
                        name.getValue(),
                        chosen.id(),
                        chosen.id() == null ? chosen.name() : null,
                        email.getValue()));
            }
        });
        add(name, school, email, button);
    }

    private boolean complete() {
        name.setInvalid(name.isEmpty());
        school.setInvalid(school.getValue() == null);
        email.setInvalid(email.isEmpty() || email.isInvalid());
        if (name.isInvalid()) {
            name.focus();
        } else if (school.isInvalid()) {
            school.focus();
        } else if (email.isInvalid()) {
            email.focus();
        }
        return !name.isInvalid() && !school.isInvalid() && !email.isInvalid();
    }
}
