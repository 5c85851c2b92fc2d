package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * @param schools to choose from, besides the central team
     * @param go is told what is wanted next
     */
    StaffFilters(Wanted wanted, List<School> schools, SerializableConsumer<Wanted> go) {
        addClassName("stafffilters");
        var search = new TextField("Name or staff number");
        search.setMaxLength(LONGEST);
        search.setValue(wanted.typed().length() > LONGEST ? wanted.typed().substring(0, LONGEST) : wanted.typed());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(
                change -> go.accept(new Wanted(change.getValue(), wanted.school(), wanted.group(), wanted.show())));

        var places = new ArrayList<>(schools.stream()
                .map(school -> new Place(school.code(), school.name()))
                .toList());
        places.add(new Place(StaffList.CENTRAL, StaffDirectory.CENTRAL_TEAM));
        var school = new Select<Place>();
        school.setLabel("School");
        school.setItems(places);
        school.setEmptySelectionAllowed(true);
        school.setEmptySelectionCaption("All schools");
        school.setItemLabelGenerator(place -> place == null ? "All schools" : place.name());
        school.setValue(places.stream()
                .filter(place -> place.code().equals(wanted.school()))
                .findFirst()
                .orElse(null));
        school.addValueChangeListener(change -> {
            var place = change.getValue();
            go.accept(new Wanted(wanted.typed(), place == null ? null : place.code(), wanted.group(), wanted.show()));
        });

        var group = new Select<StaffGroup>();
        group.setLabel("Staff group");
        group.setItems(StaffGroup.values());
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption("All groups");
        group.setItemLabelGenerator(one -> one == null ? "All groups" : one.words());
        group.setValue(wanted.group());
        group.addValueChangeListener(
                change -> go.accept(new Wanted(wanted.typed(), wanted.school(), change.getValue(), wanted.show())));
        add(search, school, group);
    }
}
