package uk.coppice.portal.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.TermDate;
import uk.coppice.portal.platform.Closure;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.DateFields;

/** Asks for a holiday, an INSET day, or days on which a school is open after all. */
final class TermDateDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 100;

    private final Select<Closure.Kind> kind = new Select<>();
    private final Select<Long> school = new Select<>();
    private final DatePicker first = DateFields.create("First day", null);
    private final DatePicker last = DateFields.create("Last day", null);
    private final TextField name = new TextField("Name");
    private final Banner banner = new Banner();
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
        this.add = add;
        this.added = added;
        setHeaderTitle(everything ? "Add dates" : "Add an INSET day");
        addClassName("sheet");
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
        var form = new Div(banner, kind, school, first, last, name);
        form.addClassName("dialogform");
        add(form);
        var save = new Button("Add", click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button("Close", click -> close()), save);
    }

    private void save() {
        banner.clear();
        var from = first.getValue();
        if (from == null) {
            first.setInvalid(true);
            first.setErrorMessage("Choose the first day");
            DateFields.goTo(first);
            return;
        }
        var to = last.getValue() == null ? from : last.getValue();
        var date = new TermDate(null, school.getValue(), kind.getValue(), from, to, name.getValue());
        try {
            add.accept(date);
            close();
            added.accept(date);
        } catch (Refusal refusal) {
            banner.say(refusal.reason());
        }
    }
}
