package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.stream.Stream;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;

/** Finds a member of staff who came without a booking. */
final class WalkInDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FOUND = 50;

    private SerializableBiConsumer<Person, String> found = (person, reason) -> {};
    private SerializableRunnable guest = () -> {};

    /**
     * @param closed whether the register is finished, so that adding somebody wants a reason
     */
    WalkInDialog(StaffDirectory directory, LocalDate day, boolean closed) {
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
        var reason = new DoorReason(closed);
        var add = new Button("Add as present");
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add.addClassName("wide");
        add.addClickListener(click -> {
            var person = search.getValue();
            if (person == null) {
                search.setErrorMessage("Choose a name from the list");
                search.setInvalid(true);
                search.focus();
            } else if (reason.complete()) {
                close();
                found.accept(person, reason.getValue());
            }
        });
        var close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        getHeader().add(close);
        var fromOutside = new Button("They are a guest from another school", click -> {
            close();
            guest.run();
        });
        fromOutside.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add(search, reason, fromOutside);
        getFooter().add(add);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                search.focus();
            }
        });
    }

    /** Is told whom to add, and why when the register is finished. */
    void onFound(SerializableBiConsumer<Person, String> action) {
        found = action;
    }

    /** Is told when it is a guest. */
    void onGuest(SerializableRunnable action) {
        guest = action;
    }

    private static Div line(Person person) {
        var about = new Span(person.workplace() + ", " + person.post());
        about.addClassNames("quiet", "small");
        var line = new Div(new Span(person.name()), about);
        line.addClassName("twolines");
        return line;
    }
}
