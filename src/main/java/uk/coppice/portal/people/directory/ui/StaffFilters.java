package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.directory.StaffList;
import uk.coppice.portal.people.directory.StaffList.Wanted;

/** Narrows the list of staff: by name, school and staff group. */
final class StaffFilters extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 100;

    private record Place(String code, String name) implements java.io.Serializable {}

    private final TextField search = new TextField("Name or staff number");
    private final Select<Place> school = new Select<>();
    private final Select<StaffGroup> group = new Select<>();
    private final List<Place> places;
    private Wanted wanted;

    /**
     * @param schools to choose from, besides the central team
     * @param go is told what is wanted next
     */
    StaffFilters(Wanted first, List<School> schools, SerializableConsumer<Wanted> go) {
        addClassName("stafffilters");
        wanted = first;
        search.setMaxLength(LONGEST);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (!change.getValue().equals(wanted.typed())) {
                go.accept(new Wanted(change.getValue(), wanted.school(), wanted.group(), wanted.show()));
            }
        });

        places = new ArrayList<>(
                schools.stream().map(one -> new Place(one.code(), one.name())).toList());
        places.add(new Place(StaffList.CENTRAL, StaffDirectory.CENTRAL_TEAM));
        school.setLabel("School");
        school.setItems(places);
        school.setEmptySelectionAllowed(true);
        school.setEmptySelectionCaption("All schools");
        school.setItemLabelGenerator(place -> place == null ? "All schools" : place.name());
        school.addValueChangeListener(change -> {
            var place = change.getValue();
            String code = place == null ? null : place.code();
            if (!Objects.equals(code, wanted.school())) {
                go.accept(new Wanted(wanted.typed(), code, wanted.group(), wanted.show()));
            }
        });

        group.setLabel("Staff group");
        group.setItems(StaffGroup.values());
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption("All groups");
        group.setItemLabelGenerator(one -> one == null ? "All groups" : one.words());
        group.addValueChangeListener(change -> {
            if (change.getValue() != wanted.group()) {
                go.accept(new Wanted(wanted.typed(), wanted.school(), change.getValue(), wanted.show()));
            }
        });
        add(search, school, group);
        show(first);
    }

    /** Shows what is wanted now. */
    void show(Wanted now) {
        wanted = now;
        String typed = now.typed().length() > LONGEST ? now.typed().substring(0, LONGEST) : now.typed();
        if (!search.getValue().strip().equals(typed.strip())) {
            search.setValue(typed);
        }
        school.setValue(places.stream()
                .filter(place -> place.code().equals(now.school()))
                .findFirst()
                .orElse(null));
        group.setValue(now.group());
    }
}
