package uk.coppice.portal.dataprotection.request.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.function.SerializableRunnable;
import uk.coppice.portal.dataprotection.request.DataRequest;
import uk.coppice.portal.dataprotection.request.RequestDesk;
import uk.coppice.portal.platform.ui.FormDialog;

/** Where news of a request go to somebody who cannot sign in. */
final class AddressDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient RequestDesk desk;
    private final transient DataRequest request;
    private final SerializableRunnable done;
    private final EmailField email = new EmailField("Their email");

    AddressDialog(RequestDesk desk, DataRequest request, SerializableRunnable done) {
        super("An address to write to", "Send them the link");
        this.desk = desk;
        this.request = request;
        this.done = done;
        email.setMaxLength(254);
        email.setErrorMessage("The email address must look like name@school.example");
        email.setValue(request.email() == null ? "" : request.email());
        fields(
                new Paragraph(
                        "They get a link now that opens this request and its answer without signing in, and an email "
                                + "at each step. Make sure first that the address is theirs."),
                email);
    }

    @Override
    protected boolean save() {
        desk.writeTo(request.code(), request.version(), email.getValue());
        return true;
    }

    @Override
    protected void saved() {
        done.run();
    }
}
