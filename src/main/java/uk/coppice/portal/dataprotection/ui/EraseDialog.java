package uk.coppice.portal.dataprotection.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import uk.coppice.portal.dataprotection.erasure.ErasureDesk;
import uk.coppice.portal.dataprotection.erasure.ErasureOutlook;
import uk.coppice.portal.people.erasure.ErasureReason;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.platform.ui.FormDialog;

/** The second step of an erasure: why, and the number or email typed again. */
class EraseDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient ErasureDesk desk;
    private final transient ErasureOutlook outlook;
    private final transient Runnable done;
    private final Select<ErasureReason> reason = new Select<>();
    private final TextField reference = new TextField("Number of the request");
    private final TextField key;

    EraseDialog(ErasureDesk desk, ErasureOutlook outlook, Runnable done) {
        super("Erase " + outlook.who().name() + " for good?", "Erase for good");
        this.desk = desk;
        this.outlook = outlook;
        this.done = done;
        boolean person = outlook.kind() == Kind.PERSON;
        key = new TextField(person ? "Their staff number, to confirm" : "Their email, to confirm");
        reason.setLabel("Why");
        reason.setItems(List.of(ErasureReason.REQUEST, ErasureReason.TIME_OVER, ErasureReason.MISTAKE));
        reason.setItemLabelGenerator(one ->
                Character.toUpperCase(one.words().charAt(0)) + one.words().substring(1));
        reason.setWidthFull();
        reference.setHelperText("If there is one. It is kept, so it must not name them.");
        reference.setMaxLength(ErasureDesk.LONGEST_REFERENCE);
        reference.setWidthFull();
        key.setHelperText(outlook.who().key());
        key.setWidthFull();
        fields(new Paragraph("This cannot be undone, not by you and not by anybody else."), reason, reference, key);
    }

    @Override
    protected boolean save() {
        reason.setInvalid(reason.getValue() == null);
        reason.setErrorMessage("Choose why");
        key.setInvalid(key.getValue().isBlank());
        key.setErrorMessage("Type it again, so that nobody else is erased by mistake");
        if (reason.getValue() == null || key.getValue().isBlank()) {
            return false;
        }
        desk.erase(outlook.kind(), outlook.who().id(), key.getValue(), reason.getValue(), reference.getValue());
        return true;
    }

    @Override
    protected void saved() {
        done.run();
    }
}
