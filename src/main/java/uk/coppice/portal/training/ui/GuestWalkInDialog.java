package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiPredicate;
import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.people.School;
import uk.coppice.portal.training.register.DoorDesk;

/** Takes down a guest from another school who came without a place. Stays open until they are added. */
final class GuestWalkInDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    GuestWalkInDialog(
            List<School> schools,
            LocalDate day,
            boolean closed,
            SerializableBiPredicate<DoorDesk.Guest, String> adding) {
        setHeaderTitle("A guest who just came");
        addClassName("sheet");
        var name = new TextField("First and last name");
        var school = new ComboBox<School>("School");
        school.setItems(schools.stream().filter(each -> !each.inTrust(day)).toList());
        school.setItemLabelGenerator(School::name);
        school.setHelperText("Leave it empty when it is not in the list");
        var email = new EmailField("Work email");
        email.setHelperText("So that they are counted once, and get their certificate");
        var reason = new DoorReason(closed);
        var form = new Div(name, school, email, reason);
        form.addClassName("filterform");
        name.setWidthFull();
        school.setWidthFull();
        email.setWidthFull();
        var add = new Button("Add as present", click -> {
            check(name, "Give their first and last name");
            email.setErrorMessage("An email looks like name@school.example");
            email.setInvalid(email.isInvalid() || email.isEmpty());
            if (!name.isInvalid() && !email.isInvalid() && reason.complete()) {
                var chosen = school.getValue();
                var guest = new DoorDesk.Guest(name.getValue(), email.getValue(), chosen == null ? null : chosen.id());
                if (adding.test(guest, reason.getValue())) {
                    close();
                }
            }
        });
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add.addClassName("wide");
        var close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        getHeader().add(close);
        add(form);
        getFooter().add(add);
    }

    private static void check(TextField field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(field.getValue().isBlank());
    }
}
