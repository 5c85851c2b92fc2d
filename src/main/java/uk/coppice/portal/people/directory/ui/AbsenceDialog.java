package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.directory.PersonFile.AbsenceLine;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.FormDialog;
import uk.coppice.portal.platform.ui.Toast;

/** Adds, changes or ends a long absence. */
final class AbsenceDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final DatePicker from;
    private final DatePicker to;
    private final RadioButtonGroup<Boolean> family = new RadioButtonGroup<>("Kind");
    private final SerializableConsumer<Typed> save;

    /** What was filled in. */
    record Typed(LocalDate from, @Nullable LocalDate to, boolean family) implements Serializable {}

    /** @param absence to change; null: to add one */
    AbsenceDialog(@Nullable AbsenceLine absence, SerializableConsumer<Typed> save) {
        super(absence == null ? "Add a long absence" : "Change or end", absence == null ? "Add" : "Save");
        this.save = save;
        this.from = DateFields.create("First day away", absence == null ? null : absence.from());
        this.to = DateFields.create("Last day away", absence == null ? null : absence.to());
        to.setHelperText("Empty: still away");
        family.setItems(true, false);
        family.setItemLabelGenerator(AbsencesPart::kind);
        family.setValue(absence == null || absence.family());
        family.addClassName("choices");
        fields(new Paragraph("The kind alone: no medical reason is kept anywhere in the portal."), from, to, family);
    }

    /** Offers to take the absence away altogether. */
    void removable(SerializableRunnable remove) {
        var button = new Button("Remove this absence", click -> {
            close();
            Toast.attempt(remove::run);
        });
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY, ButtonVariant.AURA_DANGER);
        fields(button);
    }

    @Override
    protected boolean save() {
        return required(from, "Choose the first day away")
                .map(day -> {
                    save.accept(new Typed(day, to.getValue(), family.getValue()));
                    return true;
                })
                .orElse(false);
    }
}
