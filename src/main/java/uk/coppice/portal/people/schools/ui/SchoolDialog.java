package uk.coppice.portal.people.schools.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.schools.SchoolFacts;
import uk.coppice.portal.people.schools.SchoolFile;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.FormDialog;

/** Adds or changes a school. */
final class SchoolDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField("Name");
    private final TextField code = new TextField("Code");
    private final TextField urn = new TextField("Unique reference number (URN)");
    private final DatePicker numbersFrom = DateFields.create("A new code or URN holds from", null);
    private final TextField town = new TextField("Town");
    private final DatePicker from = DateFields.create("In the trust from", null);
    private final DatePicker to = DateFields.create("No longer in the trust from", null);
    private final SerializableBiConsumer<SchoolFacts, @Nullable LocalDate> save;

    /**
     * @param school to change; null: to add one
     * @param save gets what was typed and from when new numbers hold; refuses what is wrong
     */
    SchoolDialog(
            Clock clock, @Nullable SchoolFile school, SerializableBiConsumer<SchoolFacts, @Nullable LocalDate> save) {
        super(school == null ? "Add a school" : "Change a school", school == null ? "Add" : "Save");
        this.save = save;
        name.setMaxLength(200);
        code.setMaxLength(20);
        code.setHelperText("As in the school column of your files");
        urn.setMaxLength(6);
        urn.setHelperText("Six digits; empty: not told");
        numbersFrom.setHelperText(
                "For a school that converts: files may go on using the former code. Empty: the former "
                        + "was a mistake, and is forgotten.");
        town.setMaxLength(100);
        from.setHelperText("Empty: not a school of the trust");
        to.setHelperText("Empty while it belongs to it");
        fields(name, code, urn);
        if (school != null) {
            show(school.facts());
            fields(numbersFrom);
            if (!school.former().isEmpty()) {
                fields(former(school, clock));
            }
        }
        fields(town, from, to);
        if (school != null) {
            fields(history(school, clock));
        }
    }

    private void show(SchoolFacts facts) {
        name.setValue(facts.name());
        code.setValue(facts.code());
        urn.setValue(facts.urn() == null ? "" : facts.urn());
        town.setValue(facts.town() == null ? "" : facts.town());
        from.setValue(facts.from());
        to.setValue(facts.to());
    }

    private static Paragraph former(SchoolFile school, Clock clock) {
        var words = new DateWords(LocalDate.now(clock));
        return new Paragraph("Formerly "
                + String.join(
                        ", ",
                        school.former().stream()
                                .map(one -> one.kind() + " " + one.number() + " until "
                                        + words.day(one.until().minusDays(1)))
                                .toList())
                + ".");
    }

    private static Details history(SchoolFile school, Clock clock) {
        var list = new UnorderedList();
        list.addClassName("changes");
        school.history().forEach(change -> {
            var at = LocalDateTime.ofInstant(change.at(), clock.getZone());
            var when = new Span(new DateWords(LocalDate.now(clock)).moment(at) + ", "
                    + (change.by() == null ? "trust administrator" : change.by()));
            when.addClassName("meta");
            list.add(new ListItem(new Span(change.words()), when));
        });
        return new Details(
                "What was changed, and by whom",
                school.history().isEmpty() ? new Paragraph("Nothing has been changed in the portal yet.") : list);
    }

    @Override
    protected boolean save() {
        var typed = new SchoolFacts(
                code.getValue(), name.getValue(), town.getValue(), urn.getValue(), from.getValue(), to.getValue());
        save.accept(typed, numbersFrom.getValue());
        return true;
    }
}
