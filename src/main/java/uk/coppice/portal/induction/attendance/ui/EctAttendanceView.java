package uk.coppice.portal.induction.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.coppice.portal.induction.attendance.EctOverview;
import uk.coppice.portal.induction.attendance.Outlook;
import uk.coppice.portal.induction.ui.InductionsView;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Chip;
import uk.coppice.portal.platform.ui.Choice;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.StateLabel;

/** Who is behind and who is at risk: the early career teachers whom the viewer may see, the worst first. */
@Route(EctAttendanceView.ROUTE)
@PageTitle("ECT attendance – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
public class EctAttendanceView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    static final String ROUTE = "inductions/attendance";

    private final transient EctOverview overview;
    private final transient Clock clock;
    private transient ListAddress address = ListAddress.of(QueryParameters.empty());
    private final Choice<String> school =
            new Choice<>("School", "All schools", name -> name, chosen -> go(address.at(chosen == null ? "" : chosen)));
    private final Map<ListAddress.Show, Chip> chips = new EnumMap<>(ListAddress.Show.class);
    private final Div filters = new Div();

    EctAttendanceView(EctOverview overview, Clock clock) {
        super("ectlist");
        this.overview = overview;
        this.clock = clock;
        for (var show : ListAddress.Show.values()) {
            var chip = new Chip(show.words());
            chip.addClickListener(click -> go(address.with(show)));
            chips.put(show, chip);
            filters.add(chip);
        }
        filters.add(school);
        filters.addClassName("btns");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var back = new BackLink("Inductions", InductionsView.class);
        var all = overview.thisYear();
        var year = AcademicYear.of(LocalDate.now(clock));
        if (all.isEmpty()) {
            show(List.of(
                    back,
                    new PageHead("ECT attendance", year.toString()),
                    new EmptyState(
                            "No early career teacher stands here",
                            "The ECTs whom you mentor, tutor or lead stand here while their induction runs.")));
            return;
        }
        address = ListAddress.of(event.getLocation().getQueryParameters());
        long care = all.stream()
                .filter(row -> ListAddress.Show.CARE.shows(row.outlook().standing()))
                .count();
        var head = new PageHead(
                care == 0 ? "Every ECT is on track" : Words.count(care, "ECT", "ECTs") + " behind or at risk",
                "Of " + Words.count(all.size(), "ECT", "ECTs") + " in " + year
                        + ". What was missed can be made up, so it is never too late.");
        showFilters(all);
        var shown = address.of(all);
        show(List.of(
                back,
                head,
                filters,
                shown.isEmpty()
                        ? new EmptyState(
                                "Nobody here", "No ECT fits what you chose. Show everyone instead.", everyone())
                        : table(address, shown)));
    }

    private static RouterLink everyone() {
        var link = new RouterLink("Show everyone", EctAttendanceView.class);
        link.addClassName("btn");
        return link;
    }

    private void showFilters(List<EctOverview.Row> all) {
        chips.forEach((show, chip) -> chip.setPressed(address.show() == show));
        var schools = all.stream()
                .map(EctOverview.Row::school)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
        school.setVisible(schools.size() > 1);
        school.show(schools, address.school());
    }

    private static void go(ListAddress next) {
        UI.getCurrent().navigate(EctAttendanceView.class, next.query());
    }

    private static Component table(ListAddress address, List<EctOverview.Row> shown) {
        var head = new NativeTableRow();
        head.add(
                title(address, ListAddress.Sort.NAME),
                wide(title(address, ListAddress.Sort.SCHOOL)),
                title(address, ListAddress.Sort.ATTENDED),
                wide(title(address, ListAddress.Sort.POSSIBLE)),
                title(address, ListAddress.Sort.STANDING));
        var body = new NativeTableBody();
        shown.forEach(row -> body.add(row(row)));
        return new NativeTable(new NativeTableHeader(head), body);
    }

    private static NativeTableHeaderCell title(ListAddress address, ListAddress.Sort sort) {
        var link = new RouterLink(sort.words(), EctAttendanceView.class);
        link.setQueryParameters(address.by(sort).query());
        var title = new NativeTableHeaderCell(link);
        title.getElement().setAttribute("scope", "col");
        if (address.sort() == sort) {
            title.getElement().setAttribute("aria-sort", address.down() ? "descending" : "ascending");
            link.add(new Span(address.down() ? " ▾" : " ▴"));
        }
        return title;
    }

    private static NativeTableRow row(EctOverview.Row row) {
        var outlook = row.outlook();
        var name = new NativeTableHeaderCell(EctSessionsView.link(row.name(), row.staffNo()));
        name.getElement().setAttribute("scope", "row");
        var number = new Span(row.staffNo());
        number.addClassName("school");
        var school = new Span(row.school());
        school.addClassNames("school", "narrowonly");
        name.add(number, school);
        return new NativeTableRow(
                name,
                wide(new NativeTableCell(row.school())),
                new NativeTableCell(outlook.due() == 0 ? "None due" : outlook.attended() + " of " + outlook.due()),
                wide(new NativeTableCell(outlook.possible() + " of " + outlook.total())),
                new NativeTableCell(state(outlook.standing())));
    }

    private static StateLabel state(Outlook.Standing standing) {
        return switch (standing) {
            case ON_TRACK -> StateLabel.done(standing.words());
            case NOTHING_DUE -> new StateLabel(StateLabel.Tone.OFF, "none", standing.words());
            case AT_RISK -> new StateLabel(StateLabel.Tone.YOU, "clock", standing.words());
            case BEHIND, OUT_OF_REACH -> new StateLabel(StateLabel.Tone.YOU, "alert", standing.words());
        };
    }

    private static <C extends Component> C wide(C cell) {
        cell.addClassName("wideonly");
        return cell;
    }
}
