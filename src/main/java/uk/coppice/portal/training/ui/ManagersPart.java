package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.School;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.policy.SchoolPolicies;

/** Who manages whom at a school, name by name. */
final class ManagersPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient School school;
    private final transient List<Person> people;
    private final transient SchoolPolicies policies;
    private final boolean changeable;
    private final UnorderedList list = new UnorderedList();

    /** @param changeable whether the viewer says who manages whom here; else they read it */
    ManagersPart(School school, List<Person> people, SchoolPolicies policies, boolean changeable) {
        this.changeable = changeable;
        this.school = school;
        this.people = people;
        this.policies = policies;
        addClassName("places");
        list.addClassName("placelist");
        add(
                new H2("Line managers"),
                new Paragraph("Asked where line managers agree. Somebody without one: the head is asked."));
        if (!changeable) {
            add(Hint.info("The school’s leaders and human resources say who manages whom."));
        }
        add(list);
        draw();
    }

    private void draw() {
        list.removeAll();
        var managers = policies.managers(school.id());
        people.forEach(person -> list.add(line(person, managers)));
    }

    private ListItem line(Person person, Map<Long, Long> managers) {
        var manager = named(managers.get(person.id()));
        var about = new Paragraph(manager == null ? "No line manager" : "Managed by " + manager.name());
        about.addClassName("meta");
        var name = new Div(new H3(person.name()), about);
        if (!changeable) {
            return new ListItem(name);
        }
        var buttons = new Div();
        buttons.addClassName("end");
        var change = new Button(manager == null ? "Choose" : "Change", click -> choose(person));
        change.setAriaLabel("Choose the line manager of " + person.name());
        buttons.add(change);
        if (manager != null) {
            var remove = new Button("Remove", click -> set(person, null, manager));
            remove.setAriaLabel("Remove the line manager of " + person.name());
            buttons.add(remove);
        }
        return new ListItem(name, buttons);
    }

    private void choose(Person person) {
        var before = named(policies.managers(school.id()).get(person.id()));
        new ColleagueDialog(
                        "Who manages " + person.name() + "?",
                        "They are asked to agree when " + person.firstName() + " asks for a place.",
                        "Choose",
                        typed -> people.stream()
                                .filter(other -> other.id() != person.id())
                                .filter(other -> starts(other.name(), typed) || starts(other.lastName(), typed))
                                .toList(),
                        (chosen, clashKnown) -> set(person, chosen, before))
                .open();
    }

    private void set(Person person, @Nullable Person manager, @Nullable Person before) {
        policies.manage(school.id(), person.id(), manager == null ? null : manager.id());
        Toast.show(
                manager == null
                        ? person.name() + " has no line manager now"
                        : person.name() + " is managed by " + manager.name(),
                () -> {
                    policies.manage(school.id(), person.id(), before == null ? null : before.id());
                    draw();
                });
        draw();
    }

    private @Nullable Person named(@Nullable Long id) {
        return id == null
                ? null
                : people.stream()
                        .filter(person -> person.id() == id)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean starts(String name, String typed) {
        return name.toLowerCase(Locale.UK).startsWith(typed.strip().toLowerCase(Locale.UK));
    }
}
