package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.directory.PersonFile.PostLine;
import uk.coppice.portal.people.directory.PostFacts;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.FormDialog;

/** The fields of a post. */
final class PostFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_TITLE = 200;
    private static final int DECIMALS = 3;

    private final Select<Long> school = new Select<>();
    private final TextField title = new TextField("Post title");
    private final Select<StaffGroup> group = new Select<>();
    private final BigDecimalField fte = new BigDecimalField("Full-time equivalent");
    private final DatePicker start = DateFields.create("First day", null);
    private final DatePicker end = DateFields.create("Last day", null);
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>("Days worked");

    /** @param post what they show at first; null: a new post */
    PostFields(List<School> schools, @Nullable PostLine post) {
        school.setLabel("School");
        school.setItems(schools.stream().map(School::id).toList());
        school.setEmptySelectionAllowed(true);
        school.setEmptySelectionCaption(StaffDirectory.CENTRAL_TEAM);
        school.setItemLabelGenerator(id -> schools.stream()
                .filter(one -> Long.valueOf(one.id()).equals(id))
                .map(School::name)
                .findFirst()
                .orElse(StaffDirectory.CENTRAL_TEAM));
        title.setMaxLength(LONGEST_TITLE);
        group.setLabel("Staff group");
        group.setItems(StaffGroup.values());
        group.setItemLabelGenerator(StaffGroup::words);
        group.setValue(StaffGroup.TEACHER);
        fte.setLocale(Locale.UK);
        fte.setHelperText("1 is full time, 0.6 is three days of five");
        fte.setValue(BigDecimal.ONE);
        end.setHelperText("Empty: until further notice");
        days.setItems(Arrays.copyOf(DayOfWeek.values(), 5));
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        days.setHelperText("If you know them. They are shown on this page, and nothing is worked out from them.");
        days.addClassName("days");
        if (post != null) {
            school.setValue(post.school());
            title.setValue(post.title());
            group.setValue(post.group());
            fte.setValue(BigDecimal.valueOf(post.fte(), DECIMALS).stripTrailingZeros());
            start.setValue(post.start());
            end.setValue(post.end());
            days.setValue(post.days());
        }
    }

    /** All of them. */
    Component[] all() {
        return new Component[] {school, title, group, fte, start, end, days};
    }

    /** Those that may change from a day on; that day is asked for in the first. */
    Component[] fromADay() {
        start.setLabel("From");
        start.setValue(null);
        // The end stays that of the post.
        end.setValue(null);
        return new Component[] {start, title, group, fte, days};
    }

    /** What was filled in; empty when a field says what it must be. */
    Optional<PostFacts> facts() {
        if (title.getValue().isBlank()) {
            title.setInvalid(true);
            title.setErrorMessage("Write the post's title, such as Class teacher");
            title.focus();
            return Optional.empty();
        }
        var share = fte.getValue();
        if (share == null
                || share.signum() <= 0
                || share.compareTo(BigDecimal.ONE) > 0
                || share.stripTrailingZeros().scale() > DECIMALS) {
            fte.setInvalid(true);
            fte.setErrorMessage("A number above 0 and at most 1, with at most three decimals, such as 0.6");
            fte.focus();
            return Optional.empty();
        }
        return FormDialog.required(start, "Choose the first day")
                .map(first -> new PostFacts(
                        school.getValue(),
                        title.getValue(),
                        group.getValue(),
                        share.movePointRight(DECIMALS).intValueExact(),
                        first,
                        end.getValue(),
                        days.getValue()));
    }
}
