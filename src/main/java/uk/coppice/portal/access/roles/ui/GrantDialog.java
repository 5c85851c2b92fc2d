package uk.coppice.portal.access.roles.ui;

import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.access.roles.GrantableRole;
import uk.coppice.portal.access.roles.RoleDesk;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.ui.FormDialog;

/** Grants a role to somebody who has a record. */
final class GrantDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    static final int MOST_FOUND = StaffField.MOST_FOUND;

    private final transient RoleDesk desk;
    private final StaffField person;
    private final GrantFields fields;
    private final SerializableBiConsumer<String, RoleDesk.Undo> done;

    GrantDialog(
            RoleDesk desk,
            SerializableFunction<String, List<Person>> find,
            LocalDate today,
            SerializableBiConsumer<String, RoleDesk.Undo> done) {
        super("Grant a role", "Grant the role");
        this.desk = desk;
        this.done = done;
        this.person = new StaffField("Who", find);
        this.fields = new GrantFields(List.of(GrantableRole.values()), today);
        fields(person);
        fields(fields.all());
    }

    @Override
    protected boolean save() {
        var who = person.chosen();
        var what = fields.filled();
        if (who.isEmpty() || what.isEmpty()) {
            return false;
        }
        var grant = what.get();
        var undo = desk.grant(who.get().id(), grant.role(), grant.start(), grant.end(), grant.reason());
        done.accept(who.get().name() + ": " + grant.role().words() + " granted", undo);
        return true;
    }
}
