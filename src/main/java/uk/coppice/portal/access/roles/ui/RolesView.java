package uk.coppice.portal.access.roles.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
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
import uk.coppice.portal.access.roles.GrantableRole;
import uk.coppice.portal.access.roles.RoleDesk;
import uk.coppice.portal.access.roles.RoleGrant;
import uk.coppice.portal.access.roles.RoleList;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.SearchField;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.platform.ui.ViewTabs;
import uk.coppice.portal.platform.ui.Whereabouts;

/** Who holds which granted role, from when to when, why and by whom. Administrators grant and end them here. */
@Route("roles")
@PageTitle("Roles – Coppice portal")
@Menu(order = 93, title = "Roles", icon = "i-users")
@RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.DATA_PROTECTION_OFFICER})
public class RolesView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String TEXT = "q";
    private static final String SHOW = "show";
    private static final String ENDED = "ended";
    private static final int LONGEST_TEXT = 100;
    private static final int MOST = 200;

    private final transient RoleList list;
    private final transient RoleDesk desk;
    private final transient Clock clock;
    private final boolean administers;
    private final Div top = new Div();
    private final Div results = new Div();
    private final SearchField search = new SearchField(
            "Find somebody", LONGEST_TEXT, typed -> Whereabouts.follow(getClass(), query(typed, this.ended)));
    private String text = "";
    private boolean ended;

    RolesView(RoleList list, RoleDesk desk, CurrentViewer currentViewer, Clock clock) {
        super("rolespage");
        this.list = list;
        this.desk = desk;
        this.clock = clock;
        this.administers = currentViewer.get().is(Roles.TRUST_ADMINISTRATOR);
        top.addClassName("stack");
        search.setWidthFull();
        add(top, search, results);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        text = query.getSingleParameter(TEXT).orElse("");
        ended = query.getSingleParameter(SHOW).filter(ENDED::equals).isPresent();
        search.show(text);
        draw();
    }

    private void draw() {
        top.removeAll();
        top.add(new PageHead(
                "Roles",
                "What is granted to people one by one. What follows from a post, such as leading a school, or from "
                        + "leading a session or mentoring, needs no grant: it stands on each person’s page."));
        if (administers) {
            top.add(buttons());
        }
        int over = list.ended();
        if (over > 0 || ended) {
            top.add(tabs(over));
        }
        results.removeAll();
        var found = list.grants(text, ended, MOST);
        if (found.isEmpty()) {
            results.add(nothing());
        } else if (ended) {
            results.add(rows(found));
        } else {
            byRole(found).forEach(results::add);
        }
        if (found.size() == MOST) {
            results.add(Hint.info("The first " + MOST + ". Type a name to find others."));
        }
    }

    private Component buttons() {
        var today = LocalDate.now(clock);
        var grant = new Button(
                "Grant a role",
                click -> new GrantDialog(desk, typed -> list.find(typed, GrantDialog.MOST_FOUND), today, this::done)
                        .open());
        grant.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var other =
                new Button("Somebody who is not staff", click -> new NonStaffDialog(desk, today, this::done).open());
        var buttons = new Div(grant, other);
        buttons.addClassName("btns");
        return buttons;
    }

    private ViewTabs tabs(int over) {
        return new ViewTabs("Which grants")
                .add(link("Now and to come", text, false), !ended)
                .add(link("Ended (" + over + ")", text, true), ended);
    }

    /** Every role, also those that nobody holds; of a search those that were found. */
    private List<Component> byRole(List<RoleGrant> found) {
        var sections = new ArrayList<Component>();
        for (var role : GrantableRole.values()) {
            var theirs = found.stream().filter(grant -> grant.role() == role).toList();
            if (!theirs.isEmpty() || text.isBlank()) {
                var section = new Section(new H2(role.words()), new Paragraph(role.may()));
                section.add(theirs.isEmpty() ? Hint.info("Nobody holds it.") : rows(theirs));
                sections.add(section);
            }
        }
        return sections;
    }

    private Component rows(List<RoleGrant> grants) {
        var rows = new UnorderedList();
        rows.addClassName("personrows");
        rows.getElement().setAttribute("role", "list");
        grants.forEach(grant -> rows.add(new GrantItem(grant, ended, clock, administers ? actions(grant) : null)));
        return rows;
    }

    private GrantItem.Actions actions(RoleGrant grant) {
        return new GrantItem.Actions(
                () -> new LastDayDialog(desk, grant, this::done).open(),
                () -> new EndNowDialog(desk, grant, this::done).open());
    }

    /** What was done, and the way back. */
    private void done(String words, RoleDesk.Undo undo) {
        draw();
        Toast.show(words, () -> {
            desk.undo(undo);
            draw();
        });
    }

    private Component nothing() {
        if (!text.isBlank()) {
            var all = link("Show everyone", "", ended);
            all.addClassName("more");
            return new EmptyState(
                    "Nobody found",
                    ended
                            ? "No role of anybody whose name begins so has ended."
                            : "Nobody whose name begins so holds a granted role. Try fewer letters.",
                    all);
        }
        return ended
                ? new EmptyState("No role has ended", "Roles that were ended, or ran out, are kept here.")
                : new EmptyState(
                        "No role is granted yet",
                        Words.count(GrantableRole.values().length, "role", "roles")
                                + " can be granted, each with a reason. Begin with a second trust administrator, so "
                                + "that one can stand in for the other.");
    }

    private static RouterLink link(String words, String text, boolean ended) {
        var link = new RouterLink(words, RolesView.class);
        link.setQueryParameters(query(text, ended));
        return link;
    }

    private static QueryParameters query(String text, boolean ended) {
        Map<String, String> query = new HashMap<>();
        if (!text.isBlank()) {
            query.put(TEXT, text);
        }
        if (ended) {
            query.put(SHOW, ENDED);
        }
        return QueryParameters.simple(query);
    }
}
