package uk.coppice.portal.dataprotection.request.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import uk.coppice.portal.dataprotection.request.RequestDesk;
import uk.coppice.portal.dataprotection.request.RequestForm;
import uk.coppice.portal.dataprotection.request.RequestKind;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.FormDialog;

/** Records a request that came by letter, by phone or in person. */
final class TellDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient RequestDesk desk;
    private final Select<RequestKind> kind = new Select<>();
    private final TextField name = new TextField("Who asks");
    private final EmailField email = new EmailField("Their email, if they gave one");
    private final DatePicker received;
    private final TextArea words = new TextArea("What they ask, in their words");

    TellDialog(RequestDesk desk, Clock clock) {
        super("A request by letter, phone or in person", "Record it");
        this.desk = desk;
        kind.setLabel("What it is");
        kind.setItems(RequestKind.values());
        kind.setItemLabelGenerator(RequestKind::title);
        kind.setValue(RequestKind.ACCESS);
        name.setMaxLength(200);
        email.setMaxLength(254);
        email.setHelperText("We then write that it is here.");
        received = DateFields.create("The day on which it came", LocalDate.now(clock));
        received.setMax(LocalDate.now(clock));
        words.setMaxLength(RequestForm.LONGEST);
        words.setMinRows(3);
        fields(kind, name, email, received, words);
    }

    @Override
    protected boolean save() {
        var day = required(received, "Choose the day on which it came");
        if (day.isEmpty()) {
            return false;
        }
        String code = desk.record(
                new RequestForm(kind.getValue(), null, words.getValue(), ""),
                name.getValue(),
                email.getValue(),
                day.get());
        UI.getCurrent().navigate(DataRequestView.class, DataRequestView.of(code));
        return true;
    }
}
