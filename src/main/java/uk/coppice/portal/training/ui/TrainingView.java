package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.platform.ui.Whereabouts;
import uk.coppice.portal.training.SchoolDay;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.calendar.SessionFilter;
import uk.coppice.portal.training.calendar.SessionSummary;
import uk.coppice.portal.training.calendar.TrainingCalendar;
import uk.coppice.portal.training.record.TrainingRecords;

/** The calendar as a list from today on: a place is booked with one tap. */
@Route("training")
@PageTitle("Training – Coppice portal")
@Menu(order = 2, title = "Training", icon = "i-calendar")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class TrainingView extends CalendarPage {

    private static final long serialVersionUID = 1L;

    private static final int WEEKS_BACK = 4;

    private final transient BookingDesk desk;
    private final transient CurrentViewer currentViewer;
    private final transient SchoolDay schoolDay;

    private final Nav earlier = new Nav();
    private final Div sessions = new Div();
    private final Div more = new Div();
    private final FilterForm form;
    private final List<SessionRow> rows = new ArrayList<>();
    private @Nullable Rows openDay;
    private String heading = "";

    public TrainingView(
            TrainingCalendar calendar,
            TrainingRecords records,
            BookingDesk desk,
            CurrentViewer currentViewer,
            SchoolDay schoolDay,
            Clock clock) {
        super(calendar, records, clock, false);
        this.desk = desk;
        this.currentViewer = currentViewer;
        this.schoolDay = schoolDay;
        form = new FilterForm(
                this::topics,
                this::venues,
                true,
                filter -> go(address().with(filter)),
                filter -> Whereabouts.follow(getClass(), address().with(filter).query()));
        earlier.addClassName("earlier");
        earlier.setAriaLabel("Other dates");
        more.addClassName("showmore");
        var aside = new Aside(new H2("Filters"), form);
        aside.addClassName("filters");
        aside.getElement().setAttribute("aria-label", "Filters");
        var two = new Div(new Div(earlier, sessions, more), aside);
        two.addClassName("two");
        add(two);
    }

    @Override
    void draw(CalendarAddress place) {
        form.show(place.filter());
        rows.clear();
        sessions.removeAll();
        openDay = null;
        heading = "";
        var filter = place.from(today());
        var found = calendar.find(filter, 0, place.shown());
        int total = found.total();
        tell(sessions(total) + dates(place.filter()));
        earlier.removeAll();
        linkTo(
                "Earlier sessions",
                place.between(firstDay().minusWeeks(WEEKS_BACK), place.filter().to()),
                earlier);
        if (place.filter().from() != null) {
            linkTo("From today", place.between(null, null), earlier);
        }
        append(found.sessions());
        if (total == 0) {
            sessions.add(nothing(place));
        }
        offerMore(place, total);
    }

    private void append(List<SessionSummary> found) {
        var words = new DateWords(today());
        var drawing = drawing();
        for (var session : found) {
            String group = Groups.heading(session.date(), today());
            if (!group.equals(heading)) {
                heading = group;
                var title = new H2(group);
                title.addClassName("sticky");
                sessions.add(title);
                openDay = null;
            }
            if (openDay == null || !rows.getLast().day().equals(session.date())) {
                var day = new H3(words.day(session.date()));
                day.addClassName("date");
                openDay = new Rows();
                sessions.add(day, openDay);
            }
            var row = new SessionRow(session, drawing, new Booking());
            rows.add(row);
            openDay.add((Component) row);
        }
    }

    private void offerMore(CalendarAddress place, int total) {
        more.removeAll();
        int left = total - place.shown();
        if (left <= 0) {
            return;
        }
        var reached = rows.getLast().day();
        if (place.shown() < CalendarAddress.LONGEST || reached.equals(firstDay())) {
            int next = Math.min(left, CalendarAddress.PAGE);
            more.add(new Button("Show " + next + " more", click -> showMore()));
        } else {
            linkTo(
                    "Go on from " + new DateWords(today()).day(reached),
                    place.between(reached, place.filter().to()),
                    more);
        }
    }

    private void showMore() {
        var former = address();
        var filter = former.from(today());
        var next = calendar.find(filter, former.shown(), CalendarAddress.PAGE);
        int firstNew = rows.size();
        append(next.sessions());
        var place = former.showing(former.shown() + CalendarAddress.PAGE);
        stay(place);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("training", place.query()));
        offerMore(place, next.total());
        if (firstNew < rows.size()) {
            rows.get(firstNew).focusTitle();
        }
    }

    private final class Booking implements SessionRow.BookAction {

        private static final long serialVersionUID = 1L;

        @Override
        public void book(String code) {
            var before = calendar.find(code);
            var said = before.flatMap(session -> PlaceWords.bookedBefore(session, today()));
            if (said.isPresent()) {
                // in another window: there is nothing to take back
                Toast.show(said.get());
                before.ifPresent(session -> redraw(session.date()));
                return;
            }
            change(code, desk::book, session -> PlaceWords.booked(session, today()), desk::cancel);
        }

        @Override
        public void join(String code) {
            change(code, desk::join, session -> "You are on the waiting list: " + session.title(), desk::leave);
        }
    }

    private void change(String code, PlaceChange change, Function<SessionSummary, String> said, PlaceChange undo) {
        var me = currentViewer.get().personId();
        var asked = calendar.find(code);
        if (me == null || asked.isEmpty()) {
            Toast.refused("There is no such session any more.");
            return;
        }
        long id = asked.get().id();
        var day = asked.get().date();
        if (Toast.attempt(() -> change.of(id, me))) {
            Toast.show(said.apply(calendar.find(code).orElse(asked.get())), () -> {
                undo.of(id, me);
                redraw(day);
            });
        }
        redraw(day);
        rows.stream().filter(row -> row.code().equals(code)).forEach(SessionRow::focusAction);
    }

    /** One booking may change what the other sessions of its day offer. */
    private void redraw(LocalDate day) {
        var current = calendar.list(SessionFilter.ALL.between(day, day), 0, 10 * CalendarAddress.PAGE).stream()
                .collect(Collectors.toMap(SessionSummary::code, Function.identity()));
        var drawing = drawing();
        for (var row : rows) {
            var session = current.get(row.code());
            if (session != null) {
                row.draw(session, drawing, new Booking());
            }
        }
    }

    private EmptyState nothing(CalendarAddress place) {
        if (place.filters() == 0 && place.filter().to() == null) {
            return new EmptyState(
                    "No sessions are planned from here on",
                    "New sessions appear here as soon as the trust has planned them. Earlier ones are one tap away.");
        }
        return new EmptyState(
                "No session fits",
                "Take a filter away or choose other dates, and look again.",
                new Button("Clear filters", click -> go(CalendarAddress.START)));
    }

    private String dates(SessionFilter filter) {
        var words = new DateWords(today());
        var to = filter.to();
        var from = filter.from();
        if (from != null && from.equals(to)) {
            return " on " + words.day(from);
        }
        return (from == null ? "" : " from " + words.day(from)) + (to == null ? "" : " until " + words.day(to));
    }

    private SessionRow.Drawing drawing() {
        return new SessionRow.Drawing(schoolDay, currentViewer.get().isStaff(), LocalDateTime.now(clock));
    }

    private static void linkTo(String words, CalendarAddress place, HasComponents where) {
        var link = new RouterLink(words, TrainingView.class);
        link.setQueryParameters(place.query());
        link.addClassName("more");
        where.add(link);
    }
}
