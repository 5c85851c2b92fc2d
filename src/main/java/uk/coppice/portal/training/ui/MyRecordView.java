package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.DayMark;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Panel;
import uk.coppice.portal.platform.ui.Rods;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.calendar.SessionSummary;
import uk.coppice.portal.training.calendar.TrainingCalendar;
import uk.coppice.portal.training.evaluation.Evaluation;
import uk.coppice.portal.training.evaluation.MyEvaluations;
import uk.coppice.portal.training.evaluation.ui.EvaluationList;
import uk.coppice.portal.training.record.Reflections;
import uk.coppice.portal.training.record.TrainingRecord;
import uk.coppice.portal.training.record.TrainingRecords;

/** One's own training: what comes, how far the year's aim is reached, and what has been done, year by year. */
@Route("my-record")
@PageTitle("My record – Coppice portal")
@Menu(order = 3, title = "My record", icon = "i-record")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class MyRecordView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String YEAR = "year";
    private static final int MOST_LED = 20;
    private static final int FIRST_YEAR = 2000;

    private final transient TrainingRecords records;
    private final transient Reflections reflections;
    private final transient MyEvaluations evaluations;
    private final transient TrainingCalendar calendar;
    private final transient Clock clock;
    private final boolean hasRecord;

    public MyRecordView(
            TrainingRecords records,
            Reflections reflections,
            MyEvaluations evaluations,
            TrainingCalendar calendar,
            CurrentViewer currentViewer,
            Clock clock) {
        super("myrecord");
        this.records = records;
        this.reflections = reflections;
        this.evaluations = evaluations;
        this.calendar = calendar;
        this.hasRecord = currentViewer.get().isStaff();
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var current = AcademicYear.of(today());
        var year = asked(event.getLocation().getQueryParameters(), current);
        boolean now = year.equals(current);
        var record = records.mine(year);
        List<SessionSummary> coming = now ? coming() : List.of();
        add(new PageHead("My record", year.toString()).beside(years(year, current)));
        records.leavingOn().ifPresent(last -> add(leaving(last)));
        var toEvaluate = now ? evaluations.open() : List.<Evaluation>of();
        if (record.entries().isEmpty() && coming.isEmpty() && toEvaluate.isEmpty()) {
            add(nothing(year, now));
            return;
        }
        var lists = new Div();
        lists.addClassName("lists");
        if (!toEvaluate.isEmpty()) {
            lists.add(new EvaluationList(toEvaluate, clock));
        }
        if (!coming.isEmpty()) {
            lists.add(coming(coming));
        }
        lists.add(done(record, now));
        var two = new Div(progress(record, now), lists);
        two.addClassNames("two", "asidefirst");
        add(two);
    }

    private Hint leaving(LocalDate last) {
        return Hint.warning("Your last day in post is " + new DateWords(today()).day(last)
                + ". From the day after you can’t sign in, so save before then what you want to keep: the statement of each "
                + "year, and the certificates below it.");
    }

    private static AcademicYear asked(QueryParameters query, AcademicYear current) {
        return query.getSingleParameter(YEAR)
                .filter(text -> text.matches("20\\d\\d"))
                .map(text -> new AcademicYear(Integer.parseInt(text)))
                .filter(year -> year.compareTo(current) <= 0)
                .orElse(current);
    }

    private Nav years(AcademicYear year, AcademicYear current) {
        var years = new Nav();
        years.addClassName("btns");
        years.setAriaLabel("Other years");
        if (year.startYear() > FIRST_YEAR) {
            var link = yearLink("", year.previous());
            link.add(new Icon("left"), new Span(year.previous().toString()));
            years.add(link);
        }
        if (year.compareTo(current) < 0) {
            var next = new AcademicYear(year.startYear() + 1);
            var link = yearLink("", next);
            link.add(new Span(next.toString()), new Icon("right"));
            years.add(link);
        }
        return years;
    }

    private static RouterLink yearLink(String words, AcademicYear year) {
        var link = new RouterLink(words, MyRecordView.class);
        link.setQueryParameters(QueryParameters.of(YEAR, String.valueOf(year.startYear())));
        link.addClassName("btn");
        return link;
    }

    private List<SessionSummary> coming() {
        var now = LocalDateTime.now(clock);
        var led = calendar.ledByMe(today(), MOST_LED).stream().filter(session -> !SessionStates.isPast(session, now));
        // A place from before they came to lead it stands in the same session.
        return Stream.concat(calendar.comingForMe().stream().filter(session -> !session.leading()), led)
                .sorted(Comparator.comparing(SessionSummary::startsAt))
                .toList();
    }

    private Component coming(List<SessionSummary> sessions) {
        var rows = new Rows();
        for (var session : sessions) {
            var details = new Div(
                    new H3(TrainingNavigation.session(session.title(), session.code())),
                    meta(DateWords.hours(session.start(), session.end()) + ", " + session.venue()),
                    end(SessionStates.of(session, LocalDateTime.now(clock))));
            rows.add(day(session.date()), details);
        }
        return new Section(new H2("Coming up"), rows);
    }

    private Component done(TrainingRecord record, boolean now) {
        var section = new Section(new H2(now ? "Done this year" : "Done in " + record.year()));
        if (record.entries().isEmpty()) {
            section.add(new Paragraph("Nothing yet. Sessions appear here once their register is finished."));
            return section;
        }
        section.add(totals(record));
        if (hasRecord) {
            section.add(new Paragraph(file(
                    "my-record/statement?year=" + record.year().startYear(), "Download the year’s statement (PDF)")));
        }
        var mine = hasRecord ? reflections.mine(record.year()) : Map.<String, String>of();
        var rows = new Rows();
        for (var entry : record.entries()) {
            String length = DateWords.length(entry.length());
            var details = new Div(
                    new H3(TrainingNavigation.session(entry.title(), entry.code())),
                    meta(
                            entry.kind().countsTowardsAim()
                                    ? entry.kind().words() + ", " + length
                                    : entry.kind().words() + ", " + length + "; apart from the trust’s aim"));
            if (!entry.aim().isEmpty()) {
                details.add(meta("Aim: " + entry.aim()));
            }
            var note = new ReflectionNote(mine.getOrDefault(entry.code(), ""));
            var end = end(state(entry));
            if (hasRecord) {
                end.add(ways(entry, note));
            }
            details.add(note, end);
            rows.add(day(entry.date()), details);
        }
        section.add(rows);
        return section;
    }

    private static Component totals(TrainingRecord record) {
        var totals = new Div();
        totals.addClassName("quiet");
        totals.add(new Paragraph(Words.count(record.entries().size(), "session", "sessions") + ", "
                + DateWords.length(record.total()) + " in all"
                + (record.led() == 0 ? "" : "; you led " + record.led())
                + (record.inPart() == 0
                        ? ""
                        : "; " + record.inPart() + " in part, counted with the whole length of the session")));
        var kinds = Arrays.stream(SessionKind.values())
                .filter(kind -> !record.of(kind).isEmpty())
                .map(kind -> kind.words() + ": " + record.of(kind).size() + ", "
                        + DateWords.length(TrainingRecord.time(record.of(kind))))
                .toList();
        if (kinds.size() > 1) {
            totals.add(new Paragraph(String.join("; ", kinds)));
        }
        return totals;
    }

    private Div ways(TrainingRecord.Entry entry, ReflectionNote note) {
        var ways = new Div();
        ways.addClassName("btns");
        var reflect = new Button(note.empty() ? "Add a reflection" : "Change your reflection");
        reflect.addClickListener(click -> new ReflectionDialog(entry.title(), note.text(), text -> {
                    boolean saved = Toast.attempt(() -> reflections.write(entry.code(), text));
                    if (saved) {
                        note.show(text.strip());
                        reflect.setText(note.empty() ? "Add a reflection" : "Change your reflection");
                        Toast.show(note.empty() ? "Your reflection is deleted" : "Saved, for you alone");
                    }
                    return saved;
                })
                .open());
        ways.add(reflect);
        if (!entry.led()) {
            ways.add(file("my-record/certificate/" + entry.code(), "Certificate (PDF)"));
        }
        return ways;
    }

    private static Anchor file(String address, String words) {
        var link = new Anchor(address, words);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("more");
        return link;
    }

    private static StateLabel state(TrainingRecord.Entry entry) {
        if (entry.led()) {
            return StateLabel.plain("users", "You led it");
        }
        return switch (entry.mark()) {
            case PART -> StateLabel.plain("half", "You went for part of it");
            case MADE_UP -> StateLabel.done("You made it up");
            case ATTENDED, EXCUSED, ABSENT, NO_SHOW, CANCELLED -> StateLabel.done("You went");
        };
    }

    private Component progress(TrainingRecord record, boolean now) {
        int done = Math.toIntExact(record.counted());
        var panel = new Panel(new H2(now ? "Your training this year" : "Your training in " + record.year()));
        panel.addClassName("year");
        var figure = new Paragraph(new Span(String.valueOf(done)));
        figure.addClassName("fig");
        var unit = new Span(
                record.aim() > 0 && done <= record.aim()
                        ? " of " + Words.count(record.aim(), "session", "sessions")
                        : done == 1 ? " session" : " sessions");
        unit.addClassName("unit");
        figure.add(unit);
        var count = new Div(figure);
        count.addClassName("count");
        panel.add(count);
        if (record.aim() > 0) {
            count.add(Rods.progress(done, Math.max(done, record.aim())));
            panel.add(new Paragraph(sentence(done, record.aim(), now)));
        }
        var rule = new Paragraph(
                "Trust sessions and network meetings that you went to or led. A booking counts once you have been.");
        rule.addClassNames("small", "quiet");
        panel.add(rule);
        return panel;
    }

    private static String sentence(int done, int aim, boolean now) {
        if (done >= aim) {
            return now ? "You have reached the trust’s aim for the year." : "You reached the trust’s aim.";
        }
        String more = aim - done == 1 ? "One more" : (aim - done) + " more";
        return now
                ? more + " before 31 August reaches the trust’s aim."
                : more + " would have reached the trust’s aim.";
    }

    private Component nothing(AcademicYear year, boolean now) {
        var find = TrainingNavigation.calendar("Find your first session");
        find.addClassNames("btn", "primary");
        int before = records.mine(year.previous()).entries().size();
        if (before == 0) {
            return new EmptyState(emptyHeading(year, now), emptyWords(), find);
        }
        var link = yearLink(
                "See " + year.previous() + " instead: " + Words.count(before, "session", "sessions"), year.previous());
        link.removeClassName("btn");
        link.addClassName("more");
        return new EmptyState(emptyHeading(year, now), emptyWords(), find, link);
    }

    private static String emptyHeading(AcademicYear year, boolean now) {
        return now ? "Nothing here yet this year" : "Nothing in " + year;
    }

    private static String emptyWords() {
        return "Sessions that you go to or lead appear here once their register is finished.";
    }

    private Component day(LocalDate date) {
        return new DayMark(date, new DateWords(today()));
    }

    private static Div end(Component state) {
        var end = new Div(state);
        end.addClassName("end");
        return end;
    }

    private static Paragraph meta(String words) {
        var line = new Paragraph(words);
        line.addClassName("meta");
        return line;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
