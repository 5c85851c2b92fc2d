package uk.coppice.portal.access.roles.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.access.roles.GrantableRole;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.FormDialog;

/** Which role, from when to when, and why. */
final class GrantFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_REASON = 300;

    private final Select<GrantableRole> role = new Select<>();
    private final DatePicker start;
    private final DatePicker end;
    private final TextArea reason = reason("Such as: stands in for Ms Okafor in the autumn");

    /** What was filled in; {@code end} null: until further notice. */
    record Filled(
            GrantableRole role, LocalDate start, @Nullable LocalDate end, String reason) {}

    GrantFields(List<GrantableRole> roles, LocalDate today) {
        role.setLabel("Role");
        role.setItems(roles);
        role.setItemLabelGenerator(one -> one == null ? "" : one.words());
        role.setWidthFull();
        role.addValueChangeListener(change -> role.setHelperText(
                change.getValue() == null ? "" : change.getValue().may()));
        start = DateFields.create("First day", today);
        start.setMin(today);
        end = DateFields.create("Last day", null);
        end.setMin(today);
        end.setClearButtonVisible(true);
        end.setHelperText("Empty: until further notice. Access ends on the day after.");
    }

    Component[] all() {
        return new Component[] {role, start, end, reason};
    }

    /** Empty when a field, which says so itself, is to be mended first. */
    Optional<Filled> filled() {
        if (role.getValue() == null) {
            role.setInvalid(true);
            role.setErrorMessage("Choose a role");
            role.focus();
            return Optional.empty();
        }
        return FormDialog.required(start, "Choose the first day")
                .map(day -> new Filled(role.getValue(), day, end.getValue(), reason.getValue()));
    }

    /** A field for why something is done. */
    static TextArea reason(String example) {
        var field = new TextArea("Reason");
        field.setMaxLength(LONGEST_REASON);
        field.setHelperText(example);
        field.setWidthFull();
        return field;
    }
}
