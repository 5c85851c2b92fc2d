package uk.coppice.portal.access.matrix;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.coppice.portal.Portal;
import uk.coppice.portal.access.ui.SignInView;
import uk.coppice.portal.shell.NotAllowedView;
import uk.coppice.portal.shell.NotForYouView;
import uk.coppice.portal.shell.NotFoundView;
import uk.coppice.portal.shell.OurFaultView;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;

/** Opens pages in the played browser and says what came of it. */
final class PagesWalk {

    private final Browser browser;

    PagesWalk(Browser browser) {
        this.browser = browser;
    }

    /** All routes that the router knows, by their templates, and the pages behind them. */
    Map<String, Class<? extends Component>> routes() {
        Acting.asNobody();
        browser.open("sign-in");
        var routes = new TreeMap<String, Class<? extends Component>>();
        for (RouteData route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            if (ofThePortal(route.getNavigationTarget())) {
                routes.put(route.getTemplate(), route.getNavigationTarget());
                route.getRouteAliases().forEach(alias -> routes.put(alias.getTemplate(), route.getNavigationTarget()));
            }
        }
        return routes;
    }

    /** Pages that only tests have do not count. */
    private static boolean ofThePortal(Class<?> page) {
        return page.getProtectionDomain()
                .getCodeSource()
                .equals(Portal.class.getProtectionDomain().getCodeSource());
    }

    /**
     * What came of it.
     *
     * @param page what was shown in the end
     * @param words all that can be read on it
     * @param status what the answer to the request says before the page is opened
     */
    record Opened(Outcome outcome, Class<?> page, String words, int status) {

        /**
         * Whether the status says what the page shows. Nobody who is sent on, or has to sign in, reads it; some pages look
         * first at what they are about, and only then whom they refuse.
         */
        boolean saysSo() {
            return switch (outcome) {
                case SHOWN -> status == HttpServletResponse.SC_OK;
                case NOT_FOUND -> status == HttpServletResponse.SC_NOT_FOUND;
                case REFUSED, SIGN_IN, MOVED, BROKEN -> true;
            };
        }
    }

    /** Opens a page as somebody. */
    Opened open(Asker asker, String address, Class<? extends Component> page) {
        asker.act();
        browser.open(address);
        var shown = UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getClass();
        return new Opened(outcome(shown, page), shown, words(), status(address));
    }

    /** Asks for the frame that comes before any page, whose status the portal decides. */
    private static int status(String address) {
        var request =
                new HttpServletRequestWrapper(VaadinServletRequest.getCurrent().getHttpServletRequest()) {
                    @Override
                    public String getPathInfo() {
                        return "/" + address.replaceFirst("[?].*", "");
                    }
                };
        var service = (VaadinServletService) VaadinService.getCurrent();
        var answer = new MockHttpServletResponse();
        service.modifyIndexHtmlResponse(new IndexHtmlResponse(
                new VaadinServletRequest(request, service),
                new VaadinServletResponse(answer, service),
                Document.createShell("")));
        return answer.getStatus();
    }

    private static Outcome outcome(Class<?> shown, Class<?> page) {
        if (shown == page) {
            return Outcome.SHOWN;
        } else if (shown == SignInView.class) {
            return Outcome.SIGN_IN;
        } else if (Set.of(NotForYouView.class, NotAllowedView.class).contains(shown)) {
            return Outcome.REFUSED;
        } else if (shown == NotFoundView.class) {
            return Outcome.NOT_FOUND;
        }
        return shown == OurFaultView.class ? Outcome.BROKEN : Outcome.MOVED;
    }

    /** All that can be read: the words, what stands in fields, and what is handed to the browser to be drawn. */
    private static String words() {
        var words = new StringBuilder();
        var frame = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getLast();
        words.append(frame.getElement().getTextRecursively());
        read(UI.getCurrent(), words);
        return words.toString().replace('\u00a0', ' ');
    }

    private static void read(Component part, StringBuilder words) {
        var element = part.getElement();
        words.append(element.getText()).append('\n');
        element.getPropertyNames()
                .forEach(name -> words.append(element.getProperty(name, "")).append('\n'));
        element.getAttributeNames()
                .forEach(name -> words.append(element.getAttribute(name)).append('\n'));
        if (part instanceof HasValue<?, ?> field && field.getValue() != null) {
            words.append(field.getValue()).append('\n');
        }
        part.getChildren().forEach(child -> read(child, words));
    }
}
