package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Chip;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.ViewTabs;
import uk.coppice.portal.training.calendar.SessionFilter;
import uk.coppice.portal.training.calendar.TrainingCalendar;
import uk.coppice.portal.training.planning.ui.PlanningNavigation;
import uk.coppice.portal.training.record.TrainingRecords;

/** What list and month share: the heading, the filters, and an address that holds all of it. */
abstract class CalendarPage extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    final transient TrainingCalendar calendar;
    final transient Clock clock;

    private final Chip placesLeft = new Chip("Places left");
    private final Chip afterSchool = new Chip("No cover needed");
    private final Button filters = new Button("Filters", new Icon("filter"));
    private final Paragraph found = new Paragraph();
    private final RouterLink list = new RouterLink("List", TrainingView.class);
    private final RouterLink month = new RouterLink("Month", MonthView.class);
    private final boolean byMonth;

    private CalendarAddress address = CalendarAddress.START;

    CalendarPage(TrainingCalendar calendar, TrainingRecords records, Clock clock, boolean byMonth) {
        super("training");
        this.calendar = calendar;
        this.clock = clock;
        this.byMonth = byMonth;
        var head = new PageHead("Training")
                .beside(new ViewTabs("Show as").add(list, !byMonth).add(month, byMonth));
        head.add(new YearProgress(records.mine(AcademicYear.of(today()))));
        placesLeft.addClickListener(
                click -> go(address.placesLeft(!address.filter().placesLeft())));
        afterSchool.addClickListener(
                click -> go(address.afterSchool(!address.filter().afterSchool())));
        afterSchool.addClassName("wider");
        filters.addClassNames("chip", "fopen");
        filters.addClickListener(click -> openFilters());
        var chips = new Div(placesLeft, afterSchool, filters);
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group").setAttribute("aria-label", "Show only");
        found.addClassName("found");
        found.getElement().setAttribute("role", "status");
        var plan = new Paragraph(
                PlanningNavigation.create("Plan a session"), PlanningNavigation.list("Sessions you plan"));
        plan.addClassNames("btns", "more");
        add(head, chips, found, plan);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = CalendarAddress.of(event.getLocation().getQueryParameters());
        remember();
        placesLeft.setPressed(address.filter().placesLeft());
        afterSchool.setPressed(address.filter().afterSchool());
        int on = address.filters();
        filters.setText(on == 0 ? "Filters" : "Filters: " + on);
        list.setQueryParameters(address.in(null).query());
        month.setQueryParameters(address.between(null, null).query());
        draw(address);
    }

    /** Shows the place in the calendar that the reader asked for. */
    abstract void draw(CalendarAddress place);

    /** Says what was found, to those who listen too. */
    void tell(String words) {
        found.setText(words);
    }

    void go(CalendarAddress place) {
        UI.getCurrent().navigate(getClass(), place.query());
    }

    /** Keeps the place that is shown, after the address has been changed without going there. */
    void stay(CalendarAddress place) {
        address = place;
        remember();
    }

    CalendarAddress address() {
        return address;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The first day that is shown. */
    LocalDate firstDay() {
        var from = address.filter().from();
        return from == null ? today() : from;
    }

    List<String> topics() {
        return calendar.topics(firstDay());
    }

    List<String> venues() {
        return calendar.venues(firstDay());
    }

    /** Where the reader was in the calendar, for the way back from a session. */
    static QueryParameters lastPlace() {
        var query = ComponentUtil.getData(UI.getCurrent(), QueryParameters.class);
        return query == null ? QueryParameters.empty() : query;
    }

    private void remember() {
        ComponentUtil.setData(UI.getCurrent(), QueryParameters.class, (byMonth ? address.in(null) : address).query());
    }

    private void openFilters() {
        new FilterDialog(
                        address.filter(),
                        this::topics,
                        this::venues,
                        !byMonth,
                        this::count,
                        filter -> go(address.with(filter)))
                .open();
    }

    /** {@code 1 session}, {@code 120 sessions}, {@code More than 1,000 sessions}. */
    static String sessions(int count) {
        return count > TrainingCalendar.COUNTED
                ? "More than " + Words.count(TrainingCalendar.COUNTED, "session", "sessions")
                : Words.count(count, "session", "sessions");
    }

    /** How many sessions a filter would leave here. */
    int count(SessionFilter filter) {
        return calendar.count(address.with(filter).from(today()));
    }
}
