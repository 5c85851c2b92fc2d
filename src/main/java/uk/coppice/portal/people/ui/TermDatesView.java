package uk.coppice.portal.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.TermDate;
import uk.coppice.portal.people.TermDates;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Closure;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.platform.ui.ViewTabs;

/** Holidays and INSET days of a year, of the trust and of single schools. */
@Route("term-dates")
@PageTitle("Term dates – Coppice portal")
@Menu(order = 61, title = "Term dates", icon = "i-calendar")
@RolesAllowed({Roles.TRAINING_ADMINISTRATOR, Roles.SCHOOL_LEADER})
public class TermDatesView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String YEAR = "year";

    private final transient TermDates dates;
    private final transient Schools schools;
    private final transient CurrentViewer currentViewer;
    private final transient Clock clock;
    private final Div content = new Div();
    private AcademicYear year;

    TermDatesView(TermDates dates, Schools schools, CurrentViewer currentViewer, Clock clock) {
        super("terms");
        this.dates = dates;
        this.schools = schools;
        this.currentViewer = currentViewer;
        this.clock = clock;
        this.year = AcademicYear.of(LocalDate.now(clock));
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var now = AcademicYear.of(LocalDate.now(clock));
        year = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(YEAR)
                .filter(text -> text.equals(next(now).toString()))
                .map(AcademicYear::parse)
                .orElse(now);
        draw();
    }

    private void draw() {
        content.removeAll();
        boolean all = dates.mayChangeAll();
        var now = AcademicYear.of(LocalDate.now(clock));
        var add = new Button(all ? "Add dates" : "Add an INSET day", click -> add());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var head = new PageHead(
                        "Term dates",
                        all
                                ? "Deadlines fall on school days, and series of sessions skip the others."
                                : "Deadlines fall on school days. You keep the INSET days of your school; a trust "
                                        + "administrator keeps the rest.")
                .beside(new ViewTabs("Year").add(link(now), year.equals(now)).add(link(next(now)), !year.equals(now)));
        content.add(head, add);
        var lines = dates.between(year.firstDay(), year.lastDay());
        content.add(section("All schools of the trust", lines, null));
        for (School school : schools.all()) {
            if (lines.stream().anyMatch(line -> isOf(line, school.id()))) {
                content.add(section(school.name(), lines, school.id()));
            }
        }
        if (lines.isEmpty()) {
            content.add(new EmptyState(
                    "No dates for " + year,
                    "Until holidays and INSET days stand here, every weekday counts as a school day."));
        }
    }

    private Section section(String heading, List<TermDate> lines, @Nullable Long school) {
        var section = new Section(new H2(heading));
        lines.stream().filter(line -> isOf(line, school)).forEach(line -> section.add(line(line)));
        return section;
    }

    private static boolean isOf(TermDate line, @Nullable Long school) {
        return school == null ? line.school() == null : school.equals(line.school());
    }

    private Div line(TermDate line) {
        var when = new Span(words(line));
        when.addClassName("strong");
        String what = line.name().isEmpty()
                ? line.kind().words()
                : line.name()
                        + (line.kind() == Closure.Kind.HOLIDAY
                                ? ""
                                : ": " + line.kind().words());
        var name = new Span(what);
        var row = new Div(when, name);
        row.addClassName("term");
        if (dates.mayChange(line)) {
            var remove = new Button("Remove", click -> remove(line));
            remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            remove.setAriaLabel("Remove " + what + ", " + words(line));
            row.add(remove);
        }
        return row;
    }

    private String words(TermDate line) {
        var words = new DateWords(LocalDate.now(clock));
        return line.first().equals(line.last())
                ? words.day(line.first())
                : words.day(line.first()) + " to " + words.day(line.last());
    }

    private void remove(TermDate line) {
        if (Toast.attempt(() -> dates.remove(line))) {
            draw();
            Toast.show("Removed: " + words(line), () -> {
                dates.restore(line);
                draw();
            });
        }
    }

    private void add() {
        var viewer = currentViewer.get();
        var choice = schools.inTrust(LocalDate.now(clock)).stream()
                .filter(school -> dates.mayChangeAll() || viewer.ledSchools().contains(school.id()))
                .toList();
        new TermDateDialog(choice, dates.mayChangeAll(), dates::add, added -> {
                    draw();
                    Toast.show("Added: " + words(added));
                })
                .open();
    }

    private static AcademicYear next(AcademicYear year) {
        return new AcademicYear(year.startYear() + 1);
    }

    private RouterLink link(AcademicYear target) {
        var link = new RouterLink(target.toString(), TermDatesView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(YEAR, target.toString())));
        return link;
    }
}
