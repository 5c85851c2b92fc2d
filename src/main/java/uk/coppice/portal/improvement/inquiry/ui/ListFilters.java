package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.improvement.inquiry.Stage;
import uk.coppice.portal.people.School;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.ui.Chip;

/** The fields that narrow a list down; each change leads to another address. */
final class ListFilters extends Div {

    private static final long serialVersionUID = 1L;

    ListFilters(String find) {
        addClassName("inquiryfilters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", find);
    }

    ListFilters text(String label, String value, SerializableConsumer<String> go) {
        var text = new TextField(label);
        text.setValue(value);
        text.setMaxLength(ListQuery.LONGEST_TEXT);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(change.getValue());
            }
        });
        add(text);
        return this;
    }

    ListFilters year(List<AcademicYear> years, @Nullable AcademicYear value, SerializableConsumer<AcademicYear> go) {
        var names = years.stream().map(AcademicYear::toString).toList();
        choice(
                "Year",
                "Any year",
                names,
                value == null ? null : value.toString(),
                chosen -> go.accept(chosen == null ? null : AcademicYear.parse(chosen)));
        return this;
    }

    ListFilters stage(@Nullable Stage value, SerializableConsumer<Stage> go) {
        choice(
                "Stage",
                "Any stage",
                Arrays.stream(Stage.values()).map(Stage::words).toList(),
                value == null ? null : value.words(),
                chosen -> go.accept(Arrays.stream(Stage.values())
                        .filter(stage -> stage.words().equals(chosen))
                        .findFirst()
                        .orElse(null)));
        return this;
    }

    ListFilters school(List<School> schools, String code, SerializableConsumer<String> go) {
        if (schools.size() > 1) {
            var chosenName = schools.stream()
                    .filter(school -> school.code().equals(code))
                    .map(School::name)
                    .findFirst()
                    .orElse(null);
            var codes = schools.stream().map(School::code).toList();
            var names = schools.stream().map(School::name).toList();
            choice(
                    "School",
                    "Any school",
                    names,
                    chosenName,
                    chosen -> go.accept(chosen == null ? "" : codes.get(names.indexOf(chosen))));
        }
        return this;
    }

    ListFilters toggle(String label, boolean on, SerializableConsumer<Boolean> go) {
        var chip = new Chip(label);
        chip.setPressed(on);
        chip.addClickListener(click -> go.accept(!on));
        add(chip);
        return this;
    }

    private void choice(
            String label,
            String any,
            List<String> names,
            @Nullable String value,
            SerializableConsumer<@Nullable String> go) {
        var choice = new Select<String>();
        choice.setLabel(label);
        choice.setItems(names);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(any);
        if (value != null && names.contains(value)) {
            choice.setValue(value);
        }
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(change.getValue());
            }
        });
        add(choice);
    }
}
