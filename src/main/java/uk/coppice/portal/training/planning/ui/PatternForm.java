package uk.coppice.portal.training.planning.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.training.planning.SeriesPattern;
import uk.coppice.portal.training.planning.SeriesRhythm;

/** How often a series is held, for how long, and by whose term dates. */
final class PatternForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_COUNT = 6;

    private final Select<SeriesRhythm> rhythm = new Select<>();
    private final IntegerField every = FormParts.number("Weeks from one to the next", "1: every week");
    private final RadioButtonGroup<Boolean> ends = new RadioButtonGroup<>("It ends");
    private final IntegerField count = FormParts.number("How many sessions", "");
    private final DatePicker until = DateFields.create("Until", null);
    private final Select<Long> school = new Select<>();

    PatternForm(List<School> schools) {
        addClassName("patternform");
        rhythm.setLabel("How often");
        rhythm.setItems(SeriesRhythm.values());
        rhythm.setItemLabelGenerator(SeriesRhythm::words);
        rhythm.setValue(SeriesRhythm.WEEKS);
        every.setValue(1);
        rhythm.addValueChangeListener(change -> every.setVisible(change.getValue() == SeriesRhythm.WEEKS));
        ends.setItems(true, false);
        ends.setItemLabelGenerator(byCount -> byCount ? "After a number of sessions" : "On a date");
        ends.setValue(true);
        ends.addValueChangeListener(change -> showEnd());
        count.setValue(USUAL_COUNT);
        school.setLabel("Term dates of");
        school.setItems(schools.stream().map(School::id).toList());
        school.setItemLabelGenerator(id -> schools.stream()
                .filter(candidate -> Long.valueOf(candidate.id()).equals(id))
                .map(School::name)
                .findFirst()
                .orElse("The whole trust"));
        school.setEmptySelectionAllowed(true);
        school.setEmptySelectionCaption("The whole trust");
        school.setHelperText("Weekends, holidays and INSET days are skipped");
        add(FormParts.line(rhythm, every), ends, FormParts.line(count, until), school);
        showEnd();
    }

    private void showEnd() {
        boolean byCount = Boolean.TRUE.equals(ends.getValue());
        count.setVisible(byCount);
        until.setVisible(!byCount);
    }

    /** @throws Refusal saying what is missing or wrong */
    SeriesPattern pattern(@Nullable LocalDate first) {
        if (first == null) {
            throw new Refusal("Choose the first date above.");
        }
        boolean byCount = Boolean.TRUE.equals(ends.getValue());
        var weeks = every.getValue();
        return new SeriesPattern(
                rhythm.getValue(),
                rhythm.getValue() == SeriesRhythm.WEEKS ? (weeks == null ? 0 : weeks) : 1,
                first,
                byCount ? null : until.getValue(),
                byCount ? count.getValue() : null);
    }

    /** Whose term dates count; null: the trust's. */
    @Nullable
    Long school() {
        return school.getValue();
    }
}
