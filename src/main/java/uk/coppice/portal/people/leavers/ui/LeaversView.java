package uk.coppice.portal.people.leavers.ui;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.coppice.portal.people.leavers.InterviewState;
import uk.coppice.portal.people.leavers.Leaver;
import uk.coppice.portal.people.leavers.Leavers;
import uk.coppice.portal.people.leavers.LeavingReasons;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.DayMark;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.platform.ui.StateLabel;

/** Who leaves in a year: everyone with reasons for those who look after them, a school leader's own without. */
@Route("leavers")
@PageTitle("Leavers – Coppice portal")
@Menu(order = 54, title = "Leavers", icon = "i-users")
@RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.SCHOOL_LEADER})
public class LeaversView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_YEAR = 2000;
    private static final String YEAR = "year";

    private final transient Leavers leavers;
    private final transient LeavingReasons reasons;
    private final transient Clock clock;

    LeaversView(Leavers leavers, LeavingReasons reasons, Clock clock) {
        super("leavers");
        this.leavers = leavers;
        this.reasons = reasons;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var current = AcademicYear.of(LocalDate.now(clock));
        var year = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(YEAR)
                .filter(text -> text.matches("20\\d\\d"))
                .map(text -> new AcademicYear(Integer.parseInt(text)))
                .filter(asked -> asked.startYear() <= current.startYear() + 1 && asked.startYear() >= FIRST_YEAR)
                .orElse(current);
        draw(year, current);
    }

    private void draw(AcademicYear year, AcademicYear current) {
        removeAll();
        boolean reasonsToo = leavers.seesReasons();
        var found = leavers.of(year);
        add(new PageHead("Leavers", heading(year, found.left().size(), reasonsToo)).beside(years(year, current)));
        if (!reasonsToo) {
            add(Hint.info("Who leaves your school, and when. Why they leave is for human resources."));
        }
        if (found.left().isEmpty() && found.moved().isEmpty()) {
            add(new EmptyState(
                    "Nobody leaves in " + year,
                    "Somebody stands here once the last day of their post is known: from the staff directory, or from "
                            + "the staff file of the next import."));
        }
        var words = new DateWords(LocalDate.now(clock));
        if (!found.left().isEmpty()) {
            add(section("Leaving the trust", found.left(), words, reasonsToo));
        }
        if (!found.moved().isEmpty()) {
            var moved = section("Moving inside the trust", found.moved(), words, false);
            moved.addComponentAtIndex(
                    1,
                    new Paragraph(
                            "They leave a school but not the trust, so the trust's turnover does not count them."));
            add(moved);
        }
        if (reasonsToo) {
            add(spread(year, current));
        }
    }

    private static String heading(AcademicYear year, int left, boolean whole) {
        return year + ": " + Words.count(left, "person leaves", "people leave")
                + (whole ? " the trust." : " your school.");
    }

    private Section section(String title, List<Leaver> people, DateWords words, boolean linked) {
        var rows = new Rows();
        people.forEach(leaver -> rows.add(new DayMark(leaver.day(), words), about(leaver, linked)));
        return new Section(new H2(title), rows);
    }

    private Div about(Leaver leaver, boolean linked) {
        var name = new H3();
        if (linked) {
            name.add(new RouterLink(
                    leaver.name(),
                    LeaverView.class,
                    new RouteParameters(LeaverView.LEAVING, String.valueOf(leaver.postId()))));
        } else {
            name.setText(leaver.name());
        }
        var where = new Paragraph(leaver.post() + ", " + leaver.workplace()
                + (leaver.movesTo().isEmpty() ? "" : ". Works on at " + leaver.movesTo()));
        where.addClassName("meta");
        var about = new Div(name, where);
        if (linked) {
            var end = new Div();
            end.addClassName("end");
            end.add(
                    leaver.reason().isEmpty()
                            ? StateLabel.needsYou("No reason recorded")
                            : new Span(Stream.of(leaver.reason(), leaver.destination())
                                    .filter(part -> !part.isEmpty())
                                    .collect(Collectors.joining(", "))));
            if (leaver.interview() != null) {
                end.add(interview(leaver.interview()));
            }
            about.add(end);
        }
        return about;
    }

    static StateLabel interview(InterviewState state) {
        String words = "Exit interview: " + state.words().toLowerCase(Locale.UK);
        return switch (state) {
            case WRITTEN, HELD -> StateLabel.done(words);
            case OFFERED -> StateLabel.plain("clock", words);
            case DECLINED -> StateLabel.plain("none", words);
        };
    }

    private Component spread(AcademicYear year, AcademicYear current) {
        var section = new Section(new H2("Why people left"));
        section.addClassName("whyleft");
        var found = leavers.spread(year);
        if (found.isEmpty()) {
            section.add(new Paragraph(
                    year.compareTo(current) >= 0
                            ? "Reasons are put together once the year is over."
                            : "Fewer than ten people left, so their reasons are not shown together. They count with "
                                    + "those of the next small years."));
            return section;
        }
        var shown = found.get();
        section.add(new Paragraph(shown.period() + ", " + Words.count(shown.people(), "person", "people")
                + ". For the whole trust only; a group of fewer than ten is not told apart further."));
        section.add(new ReasonTable(shown, reasons));
        return section;
    }

    private static Nav years(AcademicYear year, AcademicYear current) {
        var years = new Nav();
        years.addClassName("btns");
        years.setAriaLabel("Other years");
        if (year.startYear() > FIRST_YEAR) {
            years.add(link(year.previous()));
        }
        if (year.startYear() <= current.startYear()) {
            years.add(link(new AcademicYear(year.startYear() + 1)));
        }
        return years;
    }

    private static RouterLink link(AcademicYear year) {
        var link = new RouterLink(year.toString(), LeaversView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(YEAR, String.valueOf(year.startYear()))));
        link.addClassName("btn");
        return link;
    }
}
