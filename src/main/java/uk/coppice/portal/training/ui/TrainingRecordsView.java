package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Choice;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.platform.ui.SearchField;
import uk.coppice.portal.platform.ui.Whereabouts;
import uk.coppice.portal.training.record.StaffRecord;
import uk.coppice.portal.training.record.StaffRecords;
import uk.coppice.portal.training.record.TrainingRecord;
import uk.coppice.portal.training.record.TrainingRecords;

/** How far each member of staff has come this year, for those who lead their school; to take away as a file. */
@Route("training-records")
@PageTitle("Training records – Coppice portal")
@Menu(order = 51, title = "Training records", icon = "i-users")
@RolesAllowed({Roles.SCHOOL_LEADER, Roles.TRAINING_ADMINISTRATOR})
public class TrainingRecordsView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;
    private static final int LONGEST_SEARCH = 100;
    private static final int FIRST_YEAR = 2000;

    private final transient StaffRecords records;
    private final transient TrainingRecords own;
    private final transient Clock clock;
    private final SearchField search = new SearchField(
            "Name or staff number", LONGEST_SEARCH, typed -> Whereabouts.follow(getClass(), query(typed(typed), 0)));
    private final Choice<School> choice =
            new Choice<>("School", "All schools", School::name, school -> go(atSchool(school)));
    private final Div filters = new Div(search, choice);
    private transient StaffRecords.Wanted wanted;

    public TrainingRecordsView(StaffRecords records, TrainingRecords own, Clock clock) {
        super("staffrecords");
        this.records = records;
        this.own = own;
        this.clock = clock;
        wanted = new StaffRecords.Wanted(AcademicYear.of(LocalDate.now(clock)), null, "");
        filters.addClassNames("regbtns", "recordfilters");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        var current = AcademicYear.of(LocalDate.now(clock));
        var year = query.getSingleParameter("year")
                .filter(text -> text.matches("20\\d\\d"))
                .map(text -> new AcademicYear(Integer.parseInt(text)))
                .filter(asked -> asked.compareTo(current) <= 0 && asked.startYear() >= FIRST_YEAR)
                .orElse(current);
        var schools = records.schools();
        var school = schools.stream()
                .filter(each -> query.getSingleParameter("school")
                        .filter(String.valueOf(each.id())::equals)
                        .isPresent())
                .findFirst()
                .orElse(null);
        String typed = query.getSingleParameter("q").orElse("");
        int from = query.getSingleParameter("from")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        wanted = new StaffRecords.Wanted(year, school == null ? null : school.id(), typed);
        search.show(typed);
        choice.setVisible(schools.size() > 1);
        choice.show(schools, school);
        draw(from, current);
    }

    private void draw(int from, AcademicYear current) {
        int all = records.count(wanted);
        String day = wanted.year().equals(current)
                ? "today"
                : "on " + DateWords.onPaper(wanted.year().lastDay());
        var head = new PageHead(
                        "Training records",
                        wanted.year() + ", " + Words.count(all, "person", "people") + " in post " + day)
                .beside(years(wanted, current));
        if (all == 0) {
            show(List.of(
                    head,
                    filters,
                    wanted.typed().isBlank()
                            ? new EmptyState(
                                    "Nobody is here yet", "Staff with a post in your school on that day stand here.")
                            : new EmptyState("Nobody found", "No name or staff number starts so. Try fewer letters.")));
            return;
        }
        int aim = own.mine(wanted.year()).aim();
        var rows = new Rows();
        rows.addClassName("people");
        records.page(wanted, from, PAGE).forEach(person -> rows.add(count(person, aim), details(person)));
        show(List.of(head, filters, files(wanted), rows, pages(wanted, from, all)));
    }

    private static Component count(StaffRecord person, int aim) {
        var number = new Span(String.valueOf(person.counted()));
        number.addClassName("number");
        var of = new Span(
                aim > 0 && person.counted() <= aim
                        ? "of " + Words.count(aim, "session", "sessions")
                        : person.counted() == 1 ? "session" : "sessions");
        var count = new Div(number, of);
        count.addClassName("day");
        return count;
    }

    private static Div details(StaffRecord person) {
        long led = person.entries().stream().filter(TrainingRecord.Entry::led).count();
        var hours = new Paragraph(
                person.entries().isEmpty()
                        ? "No session yet"
                        : DateWords.length(TrainingRecord.time(person.entries())) + " in "
                                + Words.count(person.entries().size(), "session", "sessions")
                                + (led == 0 ? "" : ", led " + led));
        var where = new Paragraph(person.workplace() + ", " + person.post());
        where.addClassName("meta");
        return new Div(new H3(person.name()), where, hours);
    }

    private StaffRecords.Wanted typed(String typed) {
        return new StaffRecords.Wanted(wanted.year(), wanted.school(), typed);
    }

    private StaffRecords.Wanted atSchool(@Nullable School school) {
        return new StaffRecords.Wanted(wanted.year(), school == null ? null : school.id(), wanted.typed());
    }

    private static void go(StaffRecords.Wanted next) {
        UI.getCurrent().navigate(TrainingRecordsView.class, query(next, 0));
    }

    private static QueryParameters query(StaffRecords.Wanted wanted, int from) {
        Map<String, String> query = new HashMap<>();
        query.put("year", String.valueOf(wanted.year().startYear()));
        if (wanted.school() != null) {
            query.put("school", String.valueOf(wanted.school()));
        }
        if (!wanted.typed().isBlank()) {
            query.put("q", wanted.typed());
        }
        if (from > 0) {
            query.put("from", String.valueOf(from));
        }
        return QueryParameters.simple(query);
    }

    private static Component files(StaffRecords.Wanted wanted) {
        var files = new Div(file("xlsx", "Download for Excel", wanted), file("csv", "Download as CSV", wanted));
        files.addClassName("btns");
        return files;
    }

    private static Anchor file(String kind, String words, StaffRecords.Wanted wanted) {
        var link = new Anchor(
                "training-records/records." + kind + "?year=" + wanted.year().startYear()
                        + (wanted.school() == null ? "" : "&school=" + wanted.school())
                        + "&q=" + URLEncoder.encode(wanted.typed(), StandardCharsets.UTF_8),
                words);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("btn");
        return link;
    }

    private Nav years(StaffRecords.Wanted wanted, AcademicYear current) {
        var years = new Nav();
        years.addClassName("btns");
        years.setAriaLabel("Other years");
        if (wanted.year().startYear() > FIRST_YEAR) {
            years.add(link(
                    wanted.year().previous().toString(), wanted, wanted.year().previous(), 0));
        }
        if (wanted.year().compareTo(current) < 0) {
            var next = new AcademicYear(wanted.year().startYear() + 1);
            years.add(link(next.toString(), wanted, next, 0));
        }
        return years;
    }

    private static Nav pages(StaffRecords.Wanted wanted, int from, int all) {
        var pages = new Nav();
        pages.addClassNames("btns", "showmore");
        pages.setAriaLabel("More people");
        if (from > 0) {
            pages.add(link("Before", wanted, wanted.year(), Math.max(0, from - PAGE)));
        }
        if (from + PAGE < all) {
            pages.add(link("Next " + Math.min(PAGE, all - from - PAGE), wanted, wanted.year(), from + PAGE));
        }
        return pages;
    }

    private static RouterLink link(String words, StaffRecords.Wanted wanted, AcademicYear year, int from) {
        var link = new RouterLink(words, TrainingRecordsView.class);
        link.setQueryParameters(query(new StaffRecords.Wanted(year, wanted.school(), wanted.typed()), from));
        link.addClassName("btn");
        return link;
    }
}
