package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Hidden;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.calendar.SessionFilter;
import uk.coppice.portal.training.calendar.SessionSummary;
import uk.coppice.portal.training.calendar.TrainingCalendar;
import uk.coppice.portal.training.record.TrainingRecords;

/** The calendar as a month: columns of weekdays on a desktop, a list by day on a phone. */
@Route("training/month")
@PageTitle("Training by month – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class MonthView extends CalendarPage {

    private static final long serialVersionUID = 1L;

    private static final int MOST_A_MONTH = 2000;
    private static final int MOST_A_DAY = 3;
    private static final int FEW = 3;

    private final Div content = new Div();

    public MonthView(TrainingCalendar calendar, TrainingRecords records, Clock clock) {
        super(calendar, records, clock, true);
        addClassName("bymonth");
        add(content);
    }

    @Override
    void draw(CalendarAddress place) {
        var shown = month(place);
        var filter = place.filter().between(shown.atDay(1), shown.atEndOfMonth());
        var sessions = calendar.list(filter, 0, MOST_A_MONTH);
        boolean cut = sessions.size() == MOST_A_MONTH;
        tell(sessions(cut ? calendar.count(filter) : sessions.size()) + " in " + DateWords.month(shown));
        Map<LocalDate, List<SessionSummary>> byDay = sessions.stream()
                .collect(Collectors.groupingBy(SessionSummary::date, TreeMap::new, Collectors.toList()));
        content.removeAll();
        content.add(navigation(place, shown), table(place, shown, byDay));
        if (cut) {
            content.add(Hint.info("Too many for one page: the days at the end of the month are in the list."));
        }
        if (sessions.isEmpty()) {
            content.add(Hint.info("Nothing is planned in " + DateWords.month(shown) + " that fits these filters."));
        }
    }

    @Override
    int count(SessionFilter filter) {
        var shown = month(address());
        return calendar.count(filter.between(shown.atDay(1), shown.atEndOfMonth()));
    }

    @Override
    LocalDate firstDay() {
        return month(address()).atDay(1);
    }

    private YearMonth month(CalendarAddress place) {
        var month = place.month();
        return month == null ? YearMonth.from(today()) : month;
    }

    private Div navigation(CalendarAddress place, YearMonth shown) {
        var before = link(place, shown.minusMonths(1));
        before.addComponentAsFirst(new Icon("left"));
        var after = link(place, shown.plusMonths(1));
        after.add(new Icon("right"));
        var links = new Div(before, after);
        links.addClassName("btns");
        var navigation = new Div(new H2(DateWords.month(shown)), links);
        navigation.addClassName("monthnav");
        return navigation;
    }

    private static RouterLink link(CalendarAddress place, YearMonth month) {
        var link = new RouterLink("", MonthView.class);
        link.setQueryParameters(place.in(month).query());
        link.addClassName("btn");
        link.add(DateWords.month(month.atDay(1)));
        return link;
    }

    private NativeTable table(CalendarAddress place, YearMonth shown, Map<LocalDate, List<SessionSummary>> byDay) {
        boolean weekend =
                byDay.keySet().stream().anyMatch(day -> day.getDayOfWeek().getValue() > 5);
        int columns = weekend ? 7 : 5;
        var table = new NativeTable();
        table.addClassNames("month", weekend ? "seven" : "five");
        table.setCaptionText("Training in " + DateWords.month(shown));
        table.getCaption().addClassName("vh");
        var names = table.getHead().addRow();
        for (int column = 1; column <= columns; column++) {
            var name = new NativeTableHeaderCell(DayOfWeek.of(column).getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            name.getElement().setAttribute("scope", "col");
            names.add(name);
        }
        var monday = shown.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(shown.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            if (!weekend && monday.plusDays(4).isBefore(shown.atDay(1))) {
                continue; // the month begins on a weekend, for which there are no columns
            }
            var week = table.getBody().addRow();
            for (int column = 0; column < columns; column++) {
                addDay(week, place, shown, monday.plusDays(column), byDay);
            }
        }
        return table;
    }

    private void addDay(
            NativeTableRow week,
            CalendarAddress place,
            YearMonth shown,
            LocalDate day,
            Map<LocalDate, List<SessionSummary>> byDay) {
        var cell = new NativeTableCell();
        week.add(cell);
        if (!YearMonth.from(day).equals(shown)) {
            cell.addClassNames("none", "out");
            return;
        }
        var sessions = byDay.getOrDefault(day, List.of());
        boolean today = day.equals(today());
        cell.add(new DayNumber(day, today));
        if (today) {
            cell.addClassName("today");
        }
        if (sessions.isEmpty()) {
            if (today) {
                var nothing = new Paragraph("Nothing today");
                nothing.addClassName("closed");
                cell.add(nothing);
            } else {
                cell.addClassName("none");
            }
        }
        sessions.stream()
                .sorted(Comparator.comparing(session -> !mine(session)))
                .limit(sessions.size() == MOST_A_DAY + 1 ? MOST_A_DAY + 1L : MOST_A_DAY)
                .sorted(Comparator.comparing(SessionSummary::start))
                .forEach(session -> cell.add(event(session)));
        if (sessions.size() > MOST_A_DAY + 1) {
            var more = new RouterLink((sessions.size() - MOST_A_DAY) + " more", TrainingView.class);
            more.setQueryParameters(place.in(null).between(day, day).query());
            more.addClassName("more");
            more.add(new Hidden(" on " + new DateWords(today()).day(day)));
            cell.add(more);
        }
    }

    private RouterLink event(SessionSummary session) {
        var link = TrainingNavigation.session("", session.code());
        link.addClassName("ev");
        var time = new Span(DateWords.time(session.start()));
        time.addClassName("et");
        var title = new Span(session.title());
        title.addClassName("en");
        link.add(time, new Text(" "), title);
        String state = state(session);
        if (!state.isEmpty()) {
            var words = new Span();
            words.addClassName("es");
            if (state.equals("Booked")) {
                words.add(new Icon("done"));
            }
            words.add(new Span(state));
            link.add(new Hidden(", "), words);
        }
        if (mine(session)) {
            link.addClassName("mine");
        } else if (session.obstacle().isPresent()) {
            link.addClassName("dim");
        } else if (session.placesLeft() <= FEW) {
            link.addClassName("few");
        }
        return link;
    }

    private static boolean mine(SessionSummary session) {
        return (session.place().held() || session.leading()) && session.status() != SessionStatus.CANCELLED;
    }

    private String state(SessionSummary session) {
        if (session.leading() && session.status() != SessionStatus.CANCELLED) {
            return "You lead it";
        }
        var obstacle = session.obstacle().map(Reason::kind).orElse(null);
        if (session.booked()) {
            return SessionStates.isPast(session, LocalDateTime.now(clock)) ? "You had a place" : "Booked";
        }
        if (session.place().held() && session.status() != SessionStatus.CANCELLED) {
            return session.offered() ? "Offered to you" : "Asked for";
        }
        if (session.waitingList().waiting()) {
            return "Waiting: " + Words.nth(session.waitingList().mine());
        }
        if (obstacle == null) {
            return Words.count(session.placesLeft(), "place", "places") + " left";
        }
        return switch (obstacle) {
            case DRAFT -> "Draft";
            case CALLED_OFF -> "Called off";
            case CLASH, CLASH_WARNED -> "Clashes";
            case FULL -> "Full";
            case FAIR_SHARE -> "Your school’s places are taken";
            case COVER -> "No cover";
            case WINDOW -> session.obstacle().orElseThrow().heading();
            case AUDIENCE -> session.audience().words();
            case YOU_LEAD_IT -> "You lead it";
            case STARTED, PLACES_LEFT, POST, CANCEL_DEADLINE -> "";
        };
    }

    /** The number of a day; on a phone with weekday and month. */
    @Tag("time")
    private static final class DayNumber extends HtmlContainer {

        private static final long serialVersionUID = 1L;

        DayNumber(LocalDate day, boolean today) {
            addClassName("dn");
            getElement().setAttribute("datetime", day.toString());
            add(only(DateWords.weekday(day) + " "), new Span(String.valueOf(day.getDayOfMonth())));
            add(only(" " + DateWords.month(day).substring(0, 3)));
            if (today) {
                var tag = new Span("Today");
                tag.addClassName("tag");
                add(tag);
            }
        }

        private static Span only(String words) {
            var span = new Span(words);
            span.addClassName("m");
            return span;
        }
    }
}
