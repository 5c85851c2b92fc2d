package uk.coppice.portal.training.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.training.planning.PlannedLead;

/** Who leads a session, in order: found among the staff, or from outside by name. */
final class LeadsField extends CustomField<List<PlannedLead>> {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 200;

    private final OrderedList chosen = new OrderedList();
    private final StaffField staff;
    private final TextField outside = new TextField("Add somebody from outside");
    private List<PlannedLead> leads = new ArrayList<>();

    LeadsField(StaffDirectory directory, LocalDate today) {
        super(List.of());
        setLabel("Leads");
        addClassName("leadsfield");
        chosen.addClassName("chosen");
        chosen.getElement().setAttribute("role", "list");
        staff = new StaffField("Add a member of staff", typed -> directory.search(typed, today, StaffField.MOST_FOUND));
        staff.addValueChangeListener(change -> {
            var person = change.getValue();
            if (person != null) {
                put(new PlannedLead(person.id(), person.name()));
                staff.clear();
            }
        });
        outside.setMaxLength(LONGEST_NAME);
        outside.setHelperText(
                "First and last name. They get no email from the portal: once the session is published, its "
                        + "page has a calendar file to send them");
        var add = new Button("Add this name", click -> takeTyped());
        var row = new Div(outside, add);
        row.addClassName("addoutside");
        add(chosen, staff, row);
    }

    /** Adds a name that was typed but not added yet, so that saving loses nothing. */
    void takeTyped() {
        String name = TypedText.line(outside.getValue());
        if (!name.isEmpty()) {
            put(new PlannedLead(null, name));
            outside.clear();
        }
    }

    @Override
    protected List<PlannedLead> generateModelValue() {
        return List.copyOf(leads);
    }

    @Override
    protected void setPresentationValue(List<PlannedLead> value) {
        leads = new ArrayList<>(value);
        draw();
    }

    private void put(PlannedLead lead) {
        if (leads.stream().noneMatch(lead::same)) {
            leads.add(lead);
            changed();
        }
    }

    private void changed() {
        draw();
        updateValue();
    }

    private void draw() {
        chosen.removeAll();
        for (int i = 0; i < leads.size(); i++) {
            chosen.add(item(leads.get(i), i == 0));
        }
    }

    private ListItem item(PlannedLead lead, boolean first) {
        var name = new Span(lead.name());
        name.addClassName("strong");
        String part = first ? "Leads it" : "Co-leads it";
        var about = new Span(lead.personId() == null ? part + ", from outside" : part);
        about.addClassName("quiet");
        var words = new Div(name, about);
        words.addClassName("twolines");
        var item = new ListItem(words);
        if (!first) {
            var lift = new Button("Make lead", click -> {
                leads.remove(lead);
                leads.addFirst(lead);
                changed();
            });
            lift.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            lift.setAriaLabel("Make " + lead.name() + " the lead");
            item.add(lift);
        }
        var remove = new Button("Remove", click -> {
            leads.remove(lead);
            changed();
        });
        remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        remove.setAriaLabel("Remove " + lead.name());
        item.add(remove);
        return item;
    }
}
