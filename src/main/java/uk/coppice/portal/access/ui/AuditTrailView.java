package uk.coppice.portal.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.access.audit.AuditTrail;
import uk.coppice.portal.access.audit.Seals;
import uk.coppice.portal.access.audit.TrailFilter;
import uk.coppice.portal.access.audit.TrailLine;
import uk.coppice.portal.access.audit.TrailPlace;
import uk.coppice.portal.access.audit.TrailWords;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.platform.ui.Whereabouts;

/** Who saw, took away or changed which confidential thing. */
@Route(AuditTrailView.ROUTE)
@PageTitle("Audit trail – Coppice portal")
@Menu(order = 71, title = "Audit trail", icon = "i-lock")
@RolesAllowed({Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
@StyleSheet("portal/audit.css")
public class AuditTrailView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    static final String ROUTE = "audit-trail";

    private static final String AFTER = "after";
    private static final int A_PAGE = 50;

    private final transient AuditTrail trail;
    private final transient Seals seals;
    private final transient Clock clock;
    private final Div head = new Div();
    private final Div results = new Div();
    private final TrailFilters filters = new TrailFilters(
            wanted -> Whereabouts.follow(getClass(), query(wanted, null)),
            wanted -> UI.getCurrent().navigate(getClass(), query(wanted, null)));

    public AuditTrailView(AuditTrail trail, Seals seals, Clock clock) {
        super("audittrail");
        this.trail = trail;
        this.seals = seals;
        this.clock = clock;
        head.addClassName("stack");
        results.addClassName("stack");
        add(head, filters, results);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        var wanted = TrailFilters.of(query);
        var after = query.getSingleParameter(AFTER).flatMap(TrailPlace::of).orElse(null);
        head.removeAll();
        head.add(new PageHead("Audit trail", "Who saw, took away or changed something confidential. " + sealed()));
        filters.show(wanted, trail.whats());
        draw(wanted, after);
    }

    private String sealed() {
        return seals.sealedUpTo()
                .map(day -> "Every day up to " + words().day(day) + " is sealed, so that a later change is found out.")
                .orElse("Each day is sealed in the night after it, so that a later change is found out.");
    }

    private void draw(TrailFilter wanted, @Nullable TrailPlace after) {
        var found = trail.page(wanted, after, A_PAGE);
        results.removeAll();
        if (found.lines().isEmpty()) {
            results.add(found.tooMany() ? tooMany(wanted) : nothing(wanted, after));
            return;
        }
        LocalDate day = null;
        var rows = new Rows();
        for (var line : found.lines()) {
            if (!line.at().toLocalDate().equals(day)) {
                day = line.at().toLocalDate();
                rows = new Rows();
                results.add(new H2(words().day(day)), rows);
            }
            rows.add(time(line), row(line));
        }
        results.add(pages(wanted, after, found), files(wanted));
    }

    private static EmptyState tooMany(TrailFilter wanted) {
        return new EmptyState(
                "Too many people are called so",
                "Type more of the name, or the staff number: the trail is read of at most " + AuditTrail.MOST_PEOPLE
                        + " people at once, and of some of them it would look as if that were all.",
                link(
                        "Leave the names out",
                        query(new TrailFilter("", "", wanted.act(), wanted.what(), wanted.from(), wanted.to()), null)));
    }

    private static EmptyState nothing(TrailFilter wanted, @Nullable TrailPlace after) {
        if (after != null) {
            return new EmptyState(
                    "Nothing older", "The trail ends here.", link("Show the newest", query(wanted, null)));
        }
        return wanted.equals(TrailFilter.NONE)
                ? new EmptyState(
                        "Nothing in the trail yet",
                        "When somebody opens a colleague’s record, downloads a list or changes something confidential, it "
                                + "stands here.")
                : new EmptyState(
                        "Nothing found",
                        "Names are found by their first letters, as in Staff. Try fewer letters, or more days.",
                        link("Show the whole trail", query(TrailFilter.NONE, null)));
    }

    private static Component time(TrailLine line) {
        var time = new Span(DateWords.time(LocalTime.from(line.at())));
        time.addClassName("when");
        return time;
    }

    private Div row(TrailLine line) {
        var who = new Paragraph(line.who());
        who.addClassName("bywhom");
        String thing = line.thing().isEmpty() ? "" : ", " + line.thing();
        var deed = new Paragraph(TrailWords.of(line.act()) + ": " + line.what()
                + (line.about().isEmpty() ? "" : " of " + line.about()) + thing);
        var parts = new ArrayList<String>();
        if (line.again() > 0 && line.until() != null) {
            parts.add((line.again() + 1) + " times until "
                    + DateWords.time(line.until().toLocalTime()));
        }
        if (!line.roles().isEmpty()) {
            parts.add("as " + line.roles());
        }
        if (!line.from().isEmpty()) {
            parts.add(line.from());
        }
        var meta = new Paragraph(String.join("; ", parts));
        meta.addClassName("meta");
        return parts.isEmpty() ? new Div(who, deed) : new Div(who, deed, meta);
    }

    private static Nav pages(TrailFilter wanted, @Nullable TrailPlace after, AuditTrail.Found found) {
        var pages = new Nav();
        pages.addClassNames("btns", "showmore");
        pages.setAriaLabel("More of the trail");
        if (after != null) {
            pages.add(button("Show the newest", query(wanted, null)));
        }
        if (found.more()) {
            pages.add(
                    button("Show earlier", query(wanted, found.lines().getLast().place())));
        }
        return pages;
    }

    private static Div files(TrailFilter wanted) {
        var files = new Div(download("Download as Excel", "xlsx", wanted), download("Download as CSV", "csv", wanted));
        files.addClassName("btns");
        return files;
    }

    private static Anchor download(String words, String kind, TrailFilter wanted) {
        String query = query(wanted, null).getQueryString();
        var link = new Anchor(ROUTE + "/audit-trail." + kind + (query.isEmpty() ? "" : "?" + query), words);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("btn");
        return link;
    }

    private static RouterLink button(String words, QueryParameters query) {
        var link = link(words, query);
        link.removeClassName("more");
        link.addClassName("btn");
        return link;
    }

    private static RouterLink link(String words, QueryParameters query) {
        var link = new RouterLink(words, AuditTrailView.class);
        link.setQueryParameters(query);
        link.addClassName("more");
        return link;
    }

    private static QueryParameters query(TrailFilter wanted, @Nullable TrailPlace after) {
        var query = TrailFilters.query(wanted);
        Optional.ofNullable(after).ifPresent(place -> query.put(AFTER, List.of(place.text())));
        return new QueryParameters(query);
    }

    private DateWords words() {
        return new DateWords(LocalDate.now(clock));
    }
}
