package uk.coppice.portal.shell;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.menu.MenuEntry;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.OneReading;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.platform.ui.MenuCondition;

/**
 * The pages in the current person's menu. What decides on them is read from the database once and then kept in their
 * session for a little while: the frame is made anew in each tab and at each reload. An entry is no permission; the page
 * behind it asks for itself.
 */
@Component
class PersonsMenu {

    /** How long an entry may be missing, or stand there for nothing. */
    static final Duration KEPT = Duration.ofSeconds(30);

    private static final AccessAnnotationChecker ACCESS = new AccessAnnotationChecker();

    private final List<MenuCondition> conditions;
    private final CurrentViewer currentViewer;
    private final OneReading reading;
    private final Clock clock;

    PersonsMenu(List<MenuCondition> conditions, CurrentViewer currentViewer, OneReading reading, Clock clock) {
        this.reading = reading;
        this.conditions = conditions;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** What the person may open and has any use for, in order. */
    List<MenuEntry> entries() {
        var open = open();
        var unseen = unseen(open.stream().map(PersonsMenu::route).collect(Collectors.toSet()));
        return open.stream().filter(entry -> !unseen.contains(route(entry))).toList();
    }

    /**
     * What the person may open, as Vaadin's own menu has it; that one looks through all routes again for each of them,
     * which took a sixth of the time to open a page.
     */
    static List<MenuEntry> open() {
        var request = VaadinRequest.getCurrent();
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getNavigationTarget().isAnnotationPresent(Menu.class))
                .filter(route -> ACCESS.hasAccess(
                        route.getNavigationTarget(), request.getUserPrincipal(), request::isUserInRole))
                .map(PersonsMenu::entry)
                .sorted(Comparator.comparing(MenuEntry::order))
                .toList();
    }

    private static MenuEntry entry(RouteData route) {
        var page = route.getNavigationTarget();
        var line = page.getAnnotation(Menu.class);
        String path = RouteConfiguration.forApplicationScope().getUrl(page);
        return new MenuEntry("/" + path, line.title(), line.order(), line.icon(), page);
    }

    private static String route(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "");
    }

    /** @param open the routes that the person may open: of others nothing is asked, for they may not ask it */
    private Set<String> unseen(Set<String> open) {
        var session = VaadinSession.getCurrent();
        var viewer = currentViewer.get();
        var now = clock.instant();
        var kept = session.getAttribute(Kept.class);
        if (kept != null && kept.viewer().equals(viewer) && now.isBefore(kept.until())) {
            return kept.unseen();
        }
        var unseen = new HashSet<String>();
        reading.of(() -> conditions.stream()
                .filter(condition -> open.contains(condition.route()) && !condition.shown())
                .map(MenuCondition::route)
                .forEach(unseen::add));
        session.setAttribute(Kept.class, new Kept(viewer, Set.copyOf(unseen), now.plus(KEPT)));
        return unseen;
    }

    /** Of whom, which pages do not stand there, and how long that is true enough. */
    private record Kept(Viewer viewer, Set<String> unseen, Instant until) implements Serializable {}
}
