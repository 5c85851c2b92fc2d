package uk.coppice.portal.access.roles.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.time.LocalDate;
import java.util.Arrays;
import uk.coppice.portal.access.roles.GrantableRole;
import uk.coppice.portal.access.roles.RoleDesk;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.ui.FormDialog;

/** Makes a record for somebody who is not staff, with the role that they come in by. */
final class NonStaffDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;

    private final transient RoleDesk desk;
    private final TextField first = new TextField("First name");
    private final TextField last = new TextField("Last name");
    private final TextField email = new TextField("Work email");
    private final GrantFields fields;
    private final SerializableBiConsumer<String, RoleDesk.Undo> done;

    NonStaffDialog(RoleDesk desk, LocalDate today, SerializableBiConsumer<String, RoleDesk.Undo> done) {
        super("Somebody who is not staff", "Add and grant the role");
        this.desk = desk;
        this.done = done;
        this.fields = new GrantFields(
                Arrays.stream(GrantableRole.values())
                        .filter(GrantableRole::withoutPost)
                        .toList(),
                today);
        first.setMaxLength(LONGEST_NAME);
        last.setMaxLength(LONGEST_NAME);
        email.setMaxLength(LONGEST_EMAIL);
        email.getElement().setAttribute("inputmode", "email");
        email.setHelperText("Of the account that the trust has given them: they sign in with it");
        fields(new Paragraph("For trustees and others without a post. They count in no figure and stand in no list of "
                + "staff. Whoever worked here before has a record already: find them under Grant a role."));
        fields(first, last, email);
        fields(fields.all());
    }

    @Override
    protected boolean save() {
        var what = fields.filled();
        if (what.isEmpty()) {
            return false;
        }
        var grant = what.get();
        var undo = desk.grant(
                new RoleDesk.NotStaff(first.getValue(), last.getValue(), email.getValue()),
                grant.role(),
                grant.start(),
                grant.end(),
                grant.reason());
        done.accept(
                TypedText.line(first.getValue() + " " + last.getValue()) + ": "
                        + grant.role().words() + " granted",
                undo);
        return true;
    }
}
