package uk.coppice.portal.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.coppice.portal.people.Person;

/** Finds a member of staff by the first letters of a name. */
public final class StaffField extends ComboBox<Person> {

    private static final long serialVersionUID = 1L;

    /** More are not listed: who sees so many types another letter. */
    public static final int MOST_FOUND = 50;

    /**
     * A field that is not filled in yet.
     *
     * @param find finds at most {@link #MOST_FOUND} people by what was typed, which is never blank
     */
    public StaffField(String label, SerializableFunction<String, List<Person>> find) {
        super(label);
        setHelperText("Type the first letters of the first or last name");
        setWidthFull();
        setItems(query -> {
            String typed = query.getFilter().orElse("");
            var people = typed.isBlank() ? Stream.<Person>empty() : find.apply(typed).stream();
            return people.skip(query.getOffset()).limit(query.getLimit());
        });
        setItemLabelGenerator(Person::name);
        setRenderer(new ComponentRenderer<>(StaffField::line));
    }

    /** Who was chosen; without a choice the field says what to do. */
    public Optional<Person> chosen() {
        if (getValue() == null) {
            setErrorMessage("Choose a name from the list");
            setInvalid(true);
            focus();
        }
        return getOptionalValue();
    }

    /** A person in a list: the name, and beneath it where they work and as what. */
    public static Div line(Person person) {
        var about = new Span(person.post().isEmpty() ? "No post today" : person.workplace() + ", " + person.post());
        about.addClassNames("quiet", "small");
        var line = new Div(new Span(person.name()), about);
        line.addClassName("twolines");
        return line;
    }
}
