package uk.coppice.portal.people.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.TermDate;
import uk.coppice.portal.platform.Closure;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.FormDialog;

/** Asks for a holiday, an INSET day, or days on which a school is open after all. */
final class TermDateDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 100;

    private final Select<Closure.Kind> kind = new Select<>();
    private final Select<Long> school = new Select<>();
    private final DatePicker first = DateFields.create("First day", null);
    private final DatePicker last = DateFields.create("Last day", null);
    private final TextField name = new TextField("Name");
    private final SerializableConsumer<TermDate> add;
    private final SerializableConsumer<TermDate> added;

    /**
     * @param schools whose dates the reader may add
     * @param everything whether all kinds, and for all schools at once
     * @param add refuses what is wrong
     */
    TermDateDialog(
            List<School> schools,
            boolean everything,
            SerializableConsumer<TermDate> add,
            SerializableConsumer<TermDate> added) {
        super(everything ? "Add dates" : "Add an INSET day", "Add");
        this.add = add;
        this.added = added;
        kind.setLabel("What");
        kind.setItems(everything ? List.of(Closure.Kind.values()) : List.of(Closure.Kind.INSET));
        kind.setItemLabelGenerator(Closure.Kind::words);
        kind.setValue(everything ? Closure.Kind.HOLIDAY : Closure.Kind.INSET);
        school.setLabel("Where");
        school.setItems(schools.stream().map(School::id).toList());
        school.setItemLabelGenerator(id -> schools.stream()
                .filter(candidate -> Long.valueOf(candidate.id()).equals(id))
                .map(School::name)
                .findFirst()
                .orElse("All schools of the trust"));
        if (everything) {
            school.setEmptySelectionAllowed(true);
            school.setEmptySelectionCaption("All schools of the trust");
        } else if (!schools.isEmpty()) {
            school.setValue(schools.getFirst().id());
        }
        name.setMaxLength(LONGEST_NAME);
        name.setHelperText("Such as Christmas holiday");
        last.setHelperText("Empty: one day only");
        fields(kind, school, first, last, name);
    }

    @Override
    protected boolean save() {
        var from = required(first, "Choose the first day");
        from.ifPresent(day -> {
            var to = last.getValue() == null ? day : last.getValue();
            var date = new TermDate(null, school.getValue(), kind.getValue(), day, to, name.getValue());
            add.accept(date);
            close();
            added.accept(date);
        });
        return from.isPresent();
    }
}
