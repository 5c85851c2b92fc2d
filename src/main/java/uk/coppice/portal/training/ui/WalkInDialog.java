package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.stream.Stream;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;

/** Finds a member of staff who came without a booking. */
final class WalkInDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FOUND = 50;

    WalkInDialog(StaffDirectory directory, LocalDate day, SerializableConsumer<Person> found) {
        setHeaderTitle("Who just came?");
        addClassName("sheet");
        var search = new ComboBox<Person>("Name");
        search.setHelperText("Type the first letters of the first or last name");
        search.setWidthFull();
        search.setItems(query -> {
            String typed = query.getFilter().orElse("");
            var people = typed.isBlank() ? Stream.<Person>empty() : directory.search(typed, day, MOST_FOUND).stream();
            return people.skip(query.getOffset()).limit(query.getLimit());
        });
        search.setItemLabelGenerator(Person::name);
        search.setRenderer(new ComponentRenderer<>(WalkInDialog::line));
        var add = new Button("Add as present");
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add.addClassName("wide");
        add.addClickListener(click -> {
            var person = search.getValue();
            if (person == null) {
                search.setErrorMessage("Choose a name from the list");
                search.setInvalid(true);
                search.focus();
            } else {
                close();
                found.accept(person);
            }
        });
        var close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        getHeader().add(close);
        add(search);
        getFooter().add(add);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                search.focus();
            }
        });
    }

    private static Div line(Person person) {
        var about = new Span(person.workplace() + ", " + person.post());
        about.addClassNames("quiet", "small");
        var line = new Div(new Span(person.name()), about);
        line.addClassName("twolines");
        return line;
    }
}
