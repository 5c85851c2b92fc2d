package uk.coppice.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.DayMark;
import uk.coppice.portal.platform.ui.HomeLine;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.Panel;
import uk.coppice.portal.platform.ui.Rods;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.Todo;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.calendar.SessionSummary;
import uk.coppice.portal.training.calendar.TrainingCalendar;
import uk.coppice.portal.training.record.TrainingRecord;
import uk.coppice.portal.training.record.TrainingRecords;

/** The first page: what needs the person now, their next sessions, their year. */
@Route("")
@PageTitle("Home – Coppice portal")
@Menu(order = 0, title = "Home", icon = "i-home")
@PermitAll
public class HomeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final int MOST_TO_DO = 3;
    private static final int NEXT_SHOWN = 3;

    private final transient Account account;
    private final transient Todos todos;
    private final transient TrainingCalendar calendar;
    private final transient TrainingRecords records;
    private final transient List<HomeLine> lines;
    private final transient PersonsMenu menu;
    private final transient Clock clock;
    private transient DateWords words;

    HomeView(
            Account account,
            Todos todos,
            TrainingCalendar calendar,
            TrainingRecords records,
            List<HomeLine> lines,
            PersonsMenu menu,
            Clock clock) {
        super("home");
        this.account = account;
        this.todos = todos;
        this.calendar = calendar;
        this.records = records;
        this.lines = lines;
        this.menu = menu;
        this.clock = clock;
        words = new DateWords(LocalDate.now(clock));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var today = LocalDate.now(clock);
        words = new DateWords(today);
        if (!account.isStaff()) {
            var todo = account.administers() ? todos.administration(words) : todos.ofOthers(words);
            add(new HomeOfOthers(account, todo, menu.entries()));
            return;
        }
        var booked = calendar.comingForMe();
        var coming = Stream.concat(booked.stream(), calendar.ledByMe(today, NEXT_SHOWN).stream())
                .filter(session -> session.status() == SessionStatus.PLANNED)
                .sorted(Comparator.comparing(SessionSummary::startsAt))
                .toList();
        add(now(todos.of(booked, words), coming, account.firstName(), today));
        var two = new Div(next(coming));
        two.addClassName("two");
        var record = records.mine(AcademicYear.of(today));
        if (record.aim() > 0) {
            two.add(year(record, booked));
        }
        add(two);
        lines.stream().flatMap(line -> line.line().stream()).forEach(line -> add(also(line)));
    }

    private static Component also(HomeLine.Line line) {
        var link = new Anchor(line.address(), line.verb());
        link.addClassName("more");
        var also = new Section(new H2(line.heading()), new Paragraph(line.words()), link);
        also.addClassName("also");
        return also;
    }

    private Component now(List<Todo> todo, List<SessionSummary> coming, String name, LocalDate today) {
        var over = new Paragraph(words.day(today));
        over.addClassName("over");
        var heading = new H1(
                todo.isEmpty()
                        ? "Nothing to do today, " + name
                        : Words.count(todo.size(), "thing", "things") + " to do, " + name);
        var now = new Section(over, heading);
        now.addClassName("now");
        if (todo.isEmpty()) {
            now.add(new Paragraph(
                    coming.isEmpty()
                            ? "You have no session booked."
                            : "Next: " + coming.getFirst().title() + ", "
                                    + words.moment(coming.getFirst().startsAt()) + "."));
        } else {
            var list = new OrderedList();
            list.addClassName("todos");
            todo.stream().limit(MOST_TO_DO).forEach(one -> list.add(one.item(list.getComponentCount() == 0)));
            now.add(list);
            if (todo.size() > MOST_TO_DO) {
                now.add(more(todo.subList(MOST_TO_DO, todo.size())));
            }
        }
        return now;
    }

    private static Component more(List<Todo> rest) {
        var list = new OrderedList();
        list.addClassName("todos");
        rest.forEach(one -> list.add(one.item(false)));
        var more = new NativeDetails("Show " + rest.size() + " more", list);
        more.addClassName("moretodo");
        return more;
    }

    private Component next(List<SessionSummary> coming) {
        var section = new Section(new H2("Your next sessions"));
        if (coming.isEmpty()) {
            section.add(new Paragraph("What you book stands here. Most sessions are after school and take an hour."));
        } else {
            var rows = new Rows();
            coming.stream()
                    .limit(NEXT_SHOWN)
                    .forEach(session -> rows.add(new DayMark(session.date(), words), about(session)));
            section.add(rows);
        }
        var all = new Anchor("training", coming.isEmpty() ? "Find a session" : "See all training");
        all.addClassName("more");
        section.add(all);
        return section;
    }

    private Div about(SessionSummary session) {
        var meta = new Paragraph(words.span(session.date(), session.start(), session.end()) + ", " + session.venue());
        meta.addClassName("meta");
        var end = new Div(state(session));
        end.addClassName("end");
        return new Div(new H3(new Anchor("training/" + session.code(), session.title())), meta, end);
    }

    private static StateLabel state(SessionSummary session) {
        if (session.leading()) {
            return StateLabel.plain("users", "You lead it");
        }
        if (session.offered()) {
            return StateLabel.needsYou("A place is free for you");
        }
        if (session.requested()) {
            return StateLabel.plain("clock", "Asked for: your school decides");
        }
        return session.waitingList().waiting()
                ? StateLabel.plain(
                        "clock", "Waiting: " + Words.nth(session.waitingList().mine()) + " in line")
                : StateLabel.done("Booked");
    }

    private Component year(TrainingRecord record, List<SessionSummary> booked) {
        int counted = (int) record.counted();
        int open = Math.max(0, record.aim() - counted);
        var rest = new Span(" "
                + (open == 0
                        ? Words.count(counted, "session", "sessions").replaceFirst("^\\S+ ", "")
                        : "of " + Words.count(record.aim(), "session", "sessions")));
        rest.addClassName("of");
        var fig = new Paragraph(new Span(String.valueOf(counted)), rest);
        fig.addClassName("fig");
        var count = new Div(fig, new Rods(Math.min(counted, record.aim()), 0, open));
        count.addClassName("count");
        var heading = new H2("Your training this year");
        var panel = new Panel(heading, count, new Paragraph(advice(open, booked)));
        panel.addClassName("year");
        if (counted > 0) {
            var list = new UnorderedList();
            list.addClassName("plainlist");
            record.entries().stream()
                    .filter(entry -> entry.kind().countsTowardsAim())
                    .forEach(entry -> list.add(new ListItem(entry.title() + ", " + words.day(entry.date()))));
            panel.add(new H3("What has counted"), list);
        }
        return panel;
    }

    private static String advice(int open, List<SessionSummary> booked) {
        if (open == 0) {
            return "That is the trust's aim for the year, thank you.";
        }
        boolean oneWillCount =
                booked.stream().anyMatch(session -> session.kind().countsTowardsAim());
        return (open == 1 ? "One more" : open + " more") + " before 31 August. "
                + (oneWillCount ? "A booking counts once you have been." : "Sessions that you lead count too.");
    }
}
