package uk.coppice.portal.survey.midyear.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.survey.midyear.ContactWishes;

/** Who wants to be asked although away for long. */
final class WishesPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ContactWishes wishes;
    private final Div list = new Div();

    WishesPart(ContactWishes wishes) {
        this.wishes = wishes;
        addClassName("wishes");
        var field = new StaffField("Name", wishes::search);
        var add = new Button(
                "Ask them too",
                click -> field.chosen().ifPresent(person -> {
                    add(person);
                    field.clear();
                }));
        var form = new Div(field, add);
        form.addClassName("wishform");
        add(
                new H2("Away, but want to be asked"),
                new Paragraph(
                        "Staff on a long absence are not asked in surveys, unless they have said that they want to be."),
                form,
                list);
        draw();
    }

    private void add(Person person) {
        if (Toast.attempt(() -> wishes.add(person.id()))) {
            draw();
            Toast.show(person.name() + " will be asked from the next opening on", () -> {
                wishes.remove(person.id());
                draw();
            });
        }
    }

    private void remove(Person person) {
        wishes.remove(person.id());
        draw();
        Toast.show(person.name() + " will not be asked while away", () -> {
            wishes.add(person.id());
            draw();
        });
    }

    private void draw() {
        list.removeAll();
        var all = wishes.all();
        if (all.isEmpty()) {
            var none = new Paragraph("Nobody has said so yet.");
            none.addClassName("quiet");
            list.add(none);
            return;
        }
        var lines = new UnorderedList();
        lines.addClassName("things");
        lines.getElement().setAttribute("role", "list");
        all.forEach(person -> {
            var line = StaffField.line(person);
            line.addClassName("thing");
            var remove = new Button("Take off", click -> remove(person));
            remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            remove.setAriaLabel("Take off " + person.name());
            lines.add(new ListItem(line, remove));
        });
        list.add(lines);
    }
}
