package uk.coppice.portal.induction.ui;

import com.vaadin.flow.component.Component;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.coppice.portal.induction.InductionDesk;
import uk.coppice.portal.induction.Inductions;
import uk.coppice.portal.induction.page.InductionLine;
import uk.coppice.portal.induction.page.InductionLine.Filter;
import uk.coppice.portal.induction.page.InductionList;
import uk.coppice.portal.induction.review.ReviewItem;
import uk.coppice.portal.induction.terms.LengthWords;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.platform.ui.SearchField;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.StateLabel.Tone;
import uk.coppice.portal.platform.ui.Whereabouts;

/** The early career teachers whom the viewer has a part in: all for the ECT lead, their own for heads, tutors, mentors. */
@Route(InductionsView.ROUTE)
@PageTitle("ECTs – Coppice portal")
@Menu(order = 52, title = "ECTs", icon = "i-sprout")
@RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
public class InductionsView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    static final String ROUTE = "inductions";

    private static final int PAGE = 50;
    private static final int LONGEST_SEARCH = 100;

    private final transient InductionList list;
    private final transient Inductions inductions;
    private final transient InductionDesk desk;
    private final transient CurrentViewer currentViewer;
    private final transient Clock clock;
    private Filter filter = Filter.RUNNING;
    private final SearchField search = new SearchField(
            "Name or staff number", LONGEST_SEARCH, typed -> Whereabouts.follow(getClass(), query(filter, typed, 0)));
    private final Div filters = new Div(search);

    InductionsView(
            InductionList list, Inductions inductions, InductionDesk desk, CurrentViewer currentViewer, Clock clock) {
        super("ects");
        filters.addClassName("stack");
        this.list = list;
        this.inductions = inductions;
        this.desk = desk;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        filter = Filter.of(query.getSingleParameter("show").orElse(""));
        String typed = query.getSingleParameter("q").orElse("");
        int from = query.getSingleParameter("from")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        search.show(typed);
        if (!inductions.anyOfOthers() && !desk.mayStart()) {
            show(List.of(new EmptyState(
                    "No ECT is yours",
                    "Who is mentor or induction tutor of an early career teacher finds them here. Your own induction "
                            + "stands under Induction.")));
            return;
        }
        draw(list.page(filter, typed, from, PAGE), filter, typed, from);
    }

    private void draw(InductionList.Page page, Filter filter, String typed, int from) {
        var counts = page.counts();
        var head = new PageHead(
                heading(counts),
                Words.count(count(counts, Filter.RUNNING), "induction runs", "inductions run") + ", "
                        + count(counts, Filter.OVER) + " over.");
        if (desk.mayStart()) {
            var start = new RouterLink("Start an induction", StartInductionView.class);
            start.addClassNames("btn", "primary");
            head.beside(start);
        }
        var attendance = new Anchor("inductions/attendance", "See attendance");
        attendance.addClassName("btn");
        head.beside(attendance);
        if (count(counts, Filter.RUNNING) + count(counts, Filter.OVER) == 0) {
            show(
                    List.of(
                            head,
                            new EmptyState(
                                    "No induction yet",
                                    "Start one for an early career teacher, or import the file inductions.csv of your trust.")));
            return;
        }
        if (filters.getComponentCount() > 1) {
            filters.remove(filters.getComponentAt(1));
        }
        filters.add(chips(counts, typed));
        var parts = new ArrayList<Component>(List.of(head, filters));
        if (page.lines().isEmpty()) {
            parts.add(new EmptyState(
                    "Nobody found",
                    "Nobody stands under '" + filter.words() + "'"
                            + (typed.isBlank() ? "." : " with this name. Try fewer letters.")));
        } else {
            var rows = new Rows();
            rows.addClassName("people");
            page.lines().forEach(line -> rows.add(served(line), details(line)));
            parts.add(rows);
            parts.add(pages(filter, typed, from, page.total()));
        }
        if (currentViewer.get().is(Roles.ECT_LEAD)) {
            parts.add(files());
        }
        show(parts);
    }

    private static String heading(Map<Filter, Integer> counts) {
        int overdue = count(counts, Filter.OVERDUE);
        int due = count(counts, Filter.DUE);
        return overdue > 0
                ? Words.count(overdue, "ECT has an overdue review", "ECTs have an overdue review")
                : due > 0 ? Words.count(due, "ECT has a review due", "ECTs have a review due") : "No review is overdue";
    }

    private static int count(Map<Filter, Integer> counts, Filter filter) {
        return counts.getOrDefault(filter, 0);
    }

    private Component chips(Map<Filter, Integer> counts, String typed) {
        var chips = new Nav();
        chips.addClassName("btns");
        chips.setAriaLabel("Show");
        for (var other : Filter.values()) {
            if (other == filter || count(counts, other) > 0) {
                var link = new RouterLink(other.words() + " (" + count(counts, other) + ")", InductionsView.class);
                link.setQueryParameters(query(other, typed, 0));
                link.setHighlightAction((ignored, highlight) -> {});
                link.addClassNames("btn", "chip");
                if (other == filter) {
                    link.getElement().setAttribute("aria-current", "true");
                }
                chips.add(link);
            }
        }
        return chips;
    }

    private static QueryParameters query(Filter filter, String typed, int from) {
        Map<String, String> query = new HashMap<>();
        if (filter != Filter.RUNNING) {
            query.put("show", filter.code());
        }
        if (!typed.isBlank()) {
            query.put("q", typed);
        }
        if (from > 0) {
            query.put("from", String.valueOf(from));
        }
        return QueryParameters.simple(query);
    }

    private static Component served(InductionLine line) {
        var number = new Span(LengthWords.number(line.served()));
        number.addClassName("number");
        var served = new Div(number, new Span("of " + LengthWords.terms(line.required())));
        served.addClassName("day");
        return served;
    }

    private Div details(InductionLine line) {
        var words = new DateWords(LocalDate.now(clock));
        var where = new Paragraph(
                line.person().workplace().isEmpty()
                        ? "No post at present"
                        : line.person().workplace());
        where.addClassName("meta");
        var about = new Div(
                new H3(InductionNavigation.of(
                        line.person().name(), line.person().staffNo())),
                where);
        var closed = line.induction().closedOn();
        if (closed != null) {
            about.add(new StateLabel(Tone.OFF, "none", "Over since " + words.day(closed)));
            return about;
        }
        var next = line.next();
        if (next != null) {
            about.add(new Paragraph(review(next, words)));
        }
        if (line.track() != null) {
            about.add(line.track() ? StateLabel.done("On track") : StateLabel.needsYou("Support needed"));
        }
        if (!line.lacks().isEmpty()) {
            about.add(new StateLabel(Tone.YOU, "alert", line.lacks()));
        }
        var end = line.expectedEnd();
        var expected =
                new Paragraph(end == null ? "The expected end is open." : "Expected to end on " + words.day(end) + ".");
        expected.addClassName("meta");
        about.add(expected);
        return about;
    }

    private static StateLabel review(ReviewItem next, DateWords words) {
        String what = next.planned().kind().words();
        String due = words.day(next.planned().due());
        return switch (next.state()) {
            case OVERDUE -> new StateLabel(Tone.YOU, "alert", what + " overdue since " + due);
            case DUE -> new StateLabel(Tone.YOU, "clock", what + " due by " + due);
            default -> new StateLabel(Tone.OFF, "none", what + " due by " + due);
        };
    }

    private static Nav pages(Filter filter, String typed, int from, int all) {
        var pages = new Nav();
        pages.addClassNames("btns", "showmore");
        pages.setAriaLabel("More people");
        if (from > 0) {
            pages.add(link("Before", filter, typed, Math.max(0, from - PAGE)));
        }
        if (from + PAGE < all) {
            pages.add(link("Next " + Math.min(PAGE, all - from - PAGE), filter, typed, from + PAGE));
        }
        return pages;
    }

    private static RouterLink link(String words, Filter filter, String typed, int from) {
        var link = new RouterLink(words, InductionsView.class);
        link.setQueryParameters(query(filter, typed, from));
        link.addClassName("btn");
        return link;
    }

    private static Component files() {
        var files = new Div(file("xlsx", "Download for Excel"), file("csv", "Download as CSV"));
        files.addClassName("btns");
        var why = new Paragraph(
                "With the columns that appropriate bodies ask for, TRN and outcome among them. For the ECT lead only.");
        why.addClassName("quiet");
        return new Div(files, why);
    }

    private static Anchor file(String kind, String words) {
        var link = new Anchor("inductions/inductions." + kind, words);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("btn");
        return link;
    }
}
