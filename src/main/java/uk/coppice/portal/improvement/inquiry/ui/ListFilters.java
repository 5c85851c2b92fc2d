package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import uk.coppice.portal.improvement.inquiry.Stage;
import uk.coppice.portal.people.School;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.ui.Chip;
import uk.coppice.portal.platform.ui.Choice;
import uk.coppice.portal.platform.ui.SearchField;
import uk.coppice.portal.platform.ui.Whereabouts;

/** The fields that narrow a list of inquiries down; each change leads to another address of the same page. */
final class ListFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final Class<? extends Component> page;
    private final SearchField text;
    private final Choice<Stage> stage;
    private final Choice<School> school;
    private final Choice<AcademicYear> year;
    private final Chip check = new Chip("Mid-year check to read");
    private transient ListQuery query = ListQuery.START;

    /**
     * @param find what is found here, for those who cannot see
     * @param words what the text is looked for in
     */
    ListFilters(Class<? extends Component> page, String find, String words) {
        this.page = page;
        addClassName("inquiryfilters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", find);
        text = new SearchField(
                words,
                ListQuery.LONGEST_TEXT,
                typed -> Whereabouts.follow(page, query.text(typed).parameters()));
        stage = new Choice<>("Stage", "Any stage", Stage::words, chosen -> go(query.stage(chosen)));
        school = new Choice<>(
                "School", "Any school", School::name, chosen -> go(query.school(chosen == null ? "" : chosen.code())));
        year = new Choice<>("Year", "Any year", AcademicYear::toString, chosen -> go(query.year(chosen)));
        check.addClickListener(click -> go(query.checkToRead(!query.filter().checkToRead())));
        add(text);
    }

    /** With a list of years to choose from. */
    ListFilters withYear() {
        add(year);
        return this;
    }

    /** With everything that those who lead look for. */
    ListFilters withAll() {
        add(stage, school, year, check);
        return this;
    }

    /** Shows what the address asks for, and what there is to choose from. */
    void show(ListQuery now, List<School> schools, List<AcademicYear> years) {
        query = now;
        var filter = now.filter();
        text.show(filter.text());
        stage.show(List.of(Stage.values()), filter.stage());
        school.setVisible(schools.size() > 1);
        school.show(
                schools,
                schools.stream()
                        .filter(one -> one.code().equals(filter.school()))
                        .findFirst()
                        .orElse(null));
        year.show(years, filter.year());
        check.setPressed(filter.checkToRead());
    }

    private void go(ListQuery next) {
        UI.getCurrent().navigate(page, next.parameters());
    }
}
