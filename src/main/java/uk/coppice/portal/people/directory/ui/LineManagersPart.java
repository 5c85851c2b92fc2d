package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.LineManagers;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.SchoolStaff;
import uk.coppice.portal.people.directory.PersonFile;
import uk.coppice.portal.people.directory.PersonFile.Sight;
import uk.coppice.portal.platform.ui.FormDialog;
import uk.coppice.portal.platform.ui.Toast;

/** Who manages a person at each school where they work today. */
final class LineManagersPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PersonFile file;
    private final transient SchoolStaff staff;
    private final transient LineManagers managers;
    private final SerializableRunnable redraw;
    private final LocalDate today;

    LineManagersPart(
            PersonFile file, SchoolStaff staff, LineManagers managers, SerializableRunnable redraw, LocalDate today) {
        this.file = file;
        this.staff = staff;
        this.managers = managers;
        this.redraw = redraw;
        this.today = today;
        var list = new UnorderedList();
        list.addClassName("personrows");
        list.getElement().setAttribute("role", "list");
        file.managers().forEach(manager -> list.add(item(manager)));
        add(new H2("Line manager"), list);
    }

    private ListItem item(PersonFile.Manager manager) {
        var item = new ListItem(new Div(new Paragraph(
                (manager.name() == null ? "Nobody is named" : manager.name()) + " at " + manager.workplace())));
        if (file.sight() == Sight.ALL || file.sight() == Sight.LEADER) {
            var change = new Button(manager.name() == null ? "Choose" : "Change", click -> new Choice(manager).open());
            change.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            change.setAriaLabel("Choose the line manager at " + manager.workplace());
            var buttons = new Div(change);
            buttons.addClassName("btns");
            item.add(buttons);
        }
        return item;
    }

    private void choose(PersonFile.Manager before, @Nullable Long chosen, String words) {
        managers.manage(before.school(), file.id(), chosen);
        redraw.run();
        Toast.show(words, () -> {
            managers.manage(before.school(), file.id(), before.person());
            redraw.run();
        });
    }

    /** Chooses among those who work at the school. */
    private final class Choice extends FormDialog {

        private static final long serialVersionUID = 1L;

        private final transient PersonFile.Manager before;
        private final ComboBox<Person> field = new ComboBox<>("Line manager");

        Choice(PersonFile.Manager before) {
            super("Line manager at " + before.workplace(), "Save");
            this.before = before;
            var people = staff.at(before.school(), today).stream()
                    .filter(person -> person.id() != file.id())
                    .toList();
            field.setItems(people);
            field.setItemLabelGenerator(person -> person.name() + ", " + person.post());
            field.setClearButtonVisible(true);
            field.setHelperText("Asked where line managers agree to places. Empty: nobody, so the head is asked.");
            field.setValue(people.stream()
                    .filter(person -> before.person() != null && person.id() == before.person())
                    .findFirst()
                    .orElse(null));
            fields(field);
        }

        @Override
        protected boolean save() {
            var chosen = field.getValue();
            choose(
                    before,
                    chosen == null ? null : chosen.id(),
                    chosen == null ? "No line manager now" : "Managed by " + chosen.name());
            return true;
        }
    }
}
