package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.directory.StaffDesk;
import uk.coppice.portal.people.directory.StaffList;
import uk.coppice.portal.people.directory.StaffList.Show;
import uk.coppice.portal.people.directory.StaffList.Wanted;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.ViewTabs;
import uk.coppice.portal.platform.ui.Whereabouts;

/** Who works for the trust: to find a colleague, and for human resources the way to each person's file. */
@Route(StaffView.ROUTE)
@PageTitle("Staff – Coppice portal")
@Menu(order = 7, title = "Staff", icon = "i-users")
@RolesAllowed({Roles.STAFF, Roles.HR, Roles.TRUST_ADMINISTRATOR})
public class StaffView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    static final String ROUTE = "staff";

    private static final int PAGE = 50;

    private final transient StaffList staff;
    private final transient StaffDesk desk;
    private final transient Schools schools;
    private final transient CurrentViewer currentViewer;
    private final transient Clock clock;
    private final Div head = new Div();
    private final Div results = new Div();
    private final StaffFilters filters = new StaffFilters(
            wanted -> Whereabouts.follow(getClass(), query(wanted, 0)),
            wanted -> UI.getCurrent().navigate(getClass(), query(wanted, 0)));

    StaffView(StaffList staff, StaffDesk desk, Schools schools, CurrentViewer currentViewer, Clock clock) {
        super("staffpage");
        this.staff = staff;
        this.desk = desk;
        this.schools = schools;
        this.currentViewer = currentViewer;
        this.clock = clock;
        head.addClassName("stack");
        add(head, filters, results);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        var show = query.getSingleParameter("show")
                .flatMap(key -> Arrays.stream(Show.values())
                        .filter(one -> key(one).equals(key))
                        .findFirst())
                .filter(one -> staff.seesOthers())
                .orElse(Show.IN_POST);
        var wanted = new Wanted(
                query.getSingleParameter("q").orElse(""),
                query.getSingleParameter("school").orElse(null),
                query.getSingleParameter("group").flatMap(StaffGroup::ofCode).orElse(null),
                show);
        draw(
                wanted,
                query.getSingleParameter("from")
                        .filter(text -> text.matches("\\d{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(0));
    }

    private void draw(Wanted wanted, int from) {
        int all = staff.count(wanted);
        head.removeAll();
        head.add(new PageHead("Staff", Words.count(all, "person", "people") + words(wanted.show())));
        if (currentViewer.get().nameScope().everyone()) {
            head.add(new Div(addPerson()));
        }
        if (staff.seesOthers()) {
            head.add(new Div(tabs(wanted)));
        }
        filters.show(wanted, staff.schools());
        results.removeAll();
        if (all == 0) {
            results.add(nobody(wanted));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("people");
        list.getElement().setAttribute("role", "list");
        staff.page(wanted, from, PAGE).forEach(line -> list.add(item(line, wanted.show())));
        results.add(list, pages(wanted, from, all));
    }

    private Button addPerson() {
        var add = new Button(
                "Add a person",
                click -> new NewPersonDialog(
                                desk,
                                PersonView.choices(schools.all()),
                                staffNo ->
                                        getUI().ifPresent(ui -> ui.navigate(PersonView.class, PersonView.of(staffNo))))
                        .open());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return add;
    }

    private static ViewTabs tabs(Wanted wanted) {
        var tabs = new ViewTabs("Which people");
        for (var one : Show.values()) {
            tabs.add(
                    link(title(one), new Wanted(wanted.typed(), wanted.school(), wanted.group(), one), 0),
                    one == wanted.show());
        }
        return tabs;
    }

    private static Component nobody(Wanted wanted) {
        boolean filtered = !wanted.typed().isBlank() || wanted.school() != null || wanted.group() != null;
        if (filtered) {
            return new EmptyState(
                    "Nobody found",
                    "Names are found by their first letters. Try fewer letters, or all schools and groups.",
                    link("Show everyone", new Wanted("", null, null, wanted.show()), 0));
        }
        return switch (wanted.show()) {
            case IN_POST ->
                new EmptyState("Nobody is in post yet", "An administrator brings staff in with Import files.");
            case STARTING -> new EmptyState("Nobody is about to start", "People stand here until their first day.");
            case LEFT -> new EmptyState("Nobody has left", "People stand here once their last post has ended.");
        };
    }

    private ListItem item(StaffList.Line line, Show show) {
        var name = new H3(new RouterLink(line.name(), PersonView.class, PersonView.of(line.staffNo())));
        var post = new Paragraph(line.post() + ", " + line.workplace());
        post.addClassName("meta");
        var about = new Div(name, post);
        var more = line.more();
        if (more != null) {
            about.add(new Paragraph(more(more, show)));
            if (more.away()) {
                about.add(StateLabel.plain("clock", "On long absence"));
            }
        }
        var item = new ListItem(about);
        if (line.email() != null) {
            var mail = new Anchor("mailto:" + line.email(), line.email());
            mail.addClassName("mail");
            item.add(mail);
        }
        return item;
    }

    private String more(StaffList.More more, Show show) {
        var words = new DateWords(LocalDate.now(clock));
        String fte = PostWords.fte(more.fte());
        var end = more.end();
        return switch (show) {
            case IN_POST ->
                fte + ", since " + words.dayOfMonth(more.start())
                        + (end == null ? "" : ", until " + words.dayOfMonth(end));
            case STARTING -> fte + ", from " + words.dayOfMonth(more.start());
            case LEFT -> fte + (end == null ? "" : ", until " + words.dayOfMonth(end));
        };
    }

    private static Nav pages(Wanted wanted, int from, int all) {
        var pages = new Nav();
        pages.addClassNames("btns", "showmore");
        pages.setAriaLabel("More people");
        if (from > 0) {
            pages.add(button("Before", wanted, Math.max(0, from - PAGE)));
        }
        if (from + PAGE < all) {
            pages.add(button("Next " + Math.min(PAGE, all - from - PAGE), wanted, from + PAGE));
        }
        return pages;
    }

    private static RouterLink button(String words, Wanted wanted, int from) {
        var link = link(words, wanted, from);
        link.addClassName("btn");
        return link;
    }

    private static RouterLink link(String words, Wanted wanted, int from) {
        var link = new RouterLink(words, StaffView.class);
        link.setQueryParameters(query(wanted, from));
        return link;
    }

    private static QueryParameters query(Wanted wanted, int from) {
        Map<String, String> query = new HashMap<>();
        if (!wanted.typed().isBlank()) {
            query.put("q", wanted.typed());
        }
        if (wanted.school() != null) {
            query.put("school", wanted.school());
        }
        if (wanted.group() != null) {
            query.put("group", wanted.group().code());
        }
        if (wanted.show() != Show.IN_POST) {
            query.put("show", key(wanted.show()));
        }
        if (from > 0) {
            query.put("from", String.valueOf(from));
        }
        return QueryParameters.simple(query);
    }

    private static String key(Show show) {
        return show.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String title(Show show) {
        return switch (show) {
            case IN_POST -> "In post";
            case STARTING -> "Starting";
            case LEFT -> "Left";
        };
    }

    private static String words(Show show) {
        return switch (show) {
            case IN_POST -> " in post today";
            case STARTING -> " to start";
            case LEFT -> " with no post any more";
        };
    }
}
