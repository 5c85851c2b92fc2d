package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.directory.StaffList;
import uk.coppice.portal.people.directory.StaffList.Show;
import uk.coppice.portal.people.directory.StaffList.Wanted;
import uk.coppice.portal.platform.ui.Choice;
import uk.coppice.portal.platform.ui.SearchField;

/** Narrows the list of staff: by name, school and staff group. */
final class StaffFilters extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 100;

    private record Place(String code, String name) implements Serializable {}

    private final SearchField search;
    private final Choice<Place> school;
    private final Choice<StaffGroup> group;
    private transient Wanted wanted = new Wanted("", null, null, Show.IN_POST);

    /**
     * @param follow is told what is wanted while somebody types
     * @param go is told what is wanted once something is chosen
     */
    StaffFilters(SerializableConsumer<Wanted> follow, SerializableConsumer<Wanted> go) {
        addClassName("stafffilters");
        search = new SearchField(
                "Name or staff number",
                LONGEST,
                typed -> follow.accept(new Wanted(typed, wanted.school(), wanted.group(), wanted.show())));
        school = new Choice<>(
                "School",
                "All schools",
                Place::name,
                place -> go.accept(new Wanted(wanted.typed(), code(place), wanted.group(), wanted.show())));
        group = new Choice<>(
                "Staff group",
                "All groups",
                StaffGroup::words,
                chosen -> go.accept(new Wanted(wanted.typed(), wanted.school(), chosen, wanted.show())));
        add(search, school, group);
    }

    /**
     * Shows what is wanted now.
     *
     * @param schools to choose from, besides the central team
     */
    void show(Wanted now, List<School> schools) {
        wanted = now;
        search.show(now.typed());
        var places = new ArrayList<>(
                schools.stream().map(one -> new Place(one.code(), one.name())).toList());
        places.add(new Place(StaffList.CENTRAL, StaffDirectory.CENTRAL_TEAM));
        school.show(
                places,
                places.stream()
                        .filter(place -> place.code().equals(now.school()))
                        .findFirst()
                        .orElse(null));
        group.show(List.of(StaffGroup.values()), now.group());
    }

    private static @Nullable String code(@Nullable Place place) {
        return place == null ? null : place.code();
    }
}
