package uk.coppice.portal.access.roles.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import uk.coppice.portal.access.roles.RoleDesk;
import uk.coppice.portal.access.roles.RoleGrant;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.FormDialog;

/** Gives a granted role another last day. */
final class LastDayDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient RoleDesk desk;
    private final RoleGrant grant;
    private final DatePicker last;
    private final TextArea reason = GrantFields.reason("Why the last day changes");
    private final SerializableBiConsumer<String, RoleDesk.Undo> done;

    LastDayDialog(RoleDesk desk, RoleGrant grant, SerializableBiConsumer<String, RoleDesk.Undo> done) {
        super("Change the last day", "Save");
        this.desk = desk;
        this.grant = grant;
        this.done = done;
        last = DateFields.create("Last day", grant.end());
        last.setClearButtonVisible(true);
        last.setHelperText("Empty: until further notice. Access ends on the day after.");
        fields(new Paragraph(grant.name() + ", " + grant.role().words()), last, reason);
    }

    @Override
    protected boolean save() {
        var undo = desk.changeEnd(grant.person(), grant.role(), grant.id(), last.getValue(), reason.getValue());
        done.accept("Saved: the last day of " + grant.name(), undo);
        return true;
    }
}
