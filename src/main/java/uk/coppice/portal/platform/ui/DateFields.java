package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValueContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Date pickers as people here expect them: 9 February is 09/02/2027, and a week starts on Monday. */
public final class DateFields {

    private DateFields() {}

    /** @param label null: it stands beside, and the field has an aria label */
    public static DatePicker create(@Nullable String label, @Nullable LocalDate value) {
        var field = new DatePicker(label);
        field.setLocale(Locale.UK);
        field.setI18n(english());
        field.setValue(value);
        return field;
    }

    /**
     * Whether something was typed into a date field of a form that is no date, such as 31/06/2026. To the server that field
     * is empty; what is saved then would say 'no date', which nobody meant. The field says so itself and is gone to.
     */
    public static boolean unreadable(Component form) {
        var unread = of(form).filter(DateFields::holdsNoDate).findFirst();
        unread.ifPresent(DateFields::goTo);
        return unread.isPresent();
    }

    private static Stream<DatePicker> of(Component component) {
        return component instanceof DatePicker field
                ? Stream.of(field)
                : component.getChildren().flatMap(DateFields::of);
    }

    private static boolean holdsNoDate(DatePicker field) {
        var asInAForm = new ValueContext(new Binder<>(), field);
        return field.getValue() == null
                && field.getDefaultValidator()
                        .apply(field.getValue(), asInAForm)
                        .isError();
    }

    /** Goes to a field to mend. On a phone only brings it into view: with the focus its calendar would cover the page. */
    public static void goTo(DatePicker field) {
        field.getElement()
                .executeJs("if (matchMedia('(max-width: 450px), (max-height: 450px)').matches) {"
                        + " this.scrollIntoView({block: 'center'}); } else { this.focus(); }");
    }

    private static DatePickerI18n english() {
        return new DatePickerI18n()
                .setFirstDayOfWeek(1)
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d/M/yy", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy")
                .setMonthNames(months(TextStyle.FULL))
                .setWeekdays(weekdays(TextStyle.FULL))
                .setWeekdaysShort(weekdays(TextStyle.SHORT))
                .setToday("Today")
                .setCancel("Cancel")
                .setBadInputErrorMessage("Write the date like 9/2/2027");
    }

    private static List<String> months(TextStyle style) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(style, Locale.ENGLISH))
                .toList();
    }

    /** From Sunday, as the component counts. */
    private static List<String> weekdays(TextStyle style) {
        return IntStream.rangeClosed(0, 6)
                .mapToObj(day -> DayOfWeek.of(day == 0 ? 7 : day).getDisplayName(style, Locale.ENGLISH))
                .toList();
    }
}
