package uk.coppice.portal.training.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Fields and groups of fields as all planning forms have them. */
final class FormParts {

    private static final Duration STEP = Duration.ofMinutes(15);

    private FormParts() {}

    static Section section(String heading, Component... fields) {
        var section = new Section(new H2(heading));
        section.add(fields);
        section.addClassName("formpart");
        return section;
    }

    /** Side by side where there is room. */
    static Div line(Component... fields) {
        var line = new Div(fields);
        line.addClassName("fieldline");
        return line;
    }

    static TimePicker time(String label) {
        var field = new TimePicker(label);
        field.setLocale(Locale.UK);
        field.setStep(STEP);
        return field;
    }

    static IntegerField number(String label, String helper) {
        var field = new IntegerField(label);
        field.setHelperText(helper);
        field.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage("Write a whole number"));
        return field;
    }

    /** One of those in use, or another. */
    static ComboBox<String> suggesting(String label, SerializableSupplier<List<String>> items, int longest) {
        var field = new ComboBox<String>(label);
        field.setAllowCustomValue(true);
        field.setClearButtonVisible(true);
        field.addCustomValueSetListener(event -> {
            String typed = event.getDetail();
            field.setValue(typed.length() > longest ? typed.substring(0, longest) : typed);
        });
        field.setItems(query -> {
            String typed = query.getFilter().orElse("").toLowerCase(Locale.UK);
            return items.get().stream()
                    .filter(item -> item.toLowerCase(Locale.UK).contains(typed))
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        return field;
    }
}
