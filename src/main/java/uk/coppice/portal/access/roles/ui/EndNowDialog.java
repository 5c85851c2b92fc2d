package uk.coppice.portal.access.roles.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import uk.coppice.portal.access.roles.RoleDesk;
import uk.coppice.portal.access.roles.RoleGrant;
import uk.coppice.portal.platform.ui.FormDialog;

/** Ends a granted role at once. */
final class EndNowDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient RoleDesk desk;
    private final RoleGrant grant;
    private final TextArea reason = GrantFields.reason("Such as: has handed over to Mr Shah");
    private final SerializableBiConsumer<String, RoleDesk.Undo> done;

    EndNowDialog(RoleDesk desk, RoleGrant grant, SerializableBiConsumer<String, RoleDesk.Undo> done) {
        super("End the role now?", "End the role");
        this.desk = desk;
        this.grant = grant;
        this.done = done;
        fields(
                new Paragraph(
                        grant.name() + ", " + grant.role().words() + ". It gives nothing any more from their next "
                                + "tap on, also where they are signed in now."),
                reason);
    }

    @Override
    protected boolean save() {
        var undo = desk.endNow(grant.person(), grant.role(), grant.id(), reason.getValue());
        done.accept("Ended: " + grant.role().words() + ", " + grant.name(), undo);
        return true;
    }
}
