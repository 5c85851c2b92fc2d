package uk.coppice.portal.testing;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.KaribuConfig;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.coppice.portal.platform.security.Viewer;

/**
 * A browser that is only played, on the server side: opens pages of the portal as somebody. Then
 * {@code LocatorJ._get(…)}, {@code _click(…)} and the rest of Karibu look around and act.
 */
public final class Browser {

    private static final Routes ROUTES = new Routes().autoDiscoverViews("uk.coppice.portal");

    /** Finds out about all routes when it is set up, and then knows them for each session. */
    private final MockSpringServlet servlet;

    Browser(ApplicationContext portal) {
        servlet = new MockSpringServlet(ROUTES, portal, MockedUI::new);
    }

    /** Opens a page in a fresh session as this person: {@code calendar?kind=OTP}, without a slash in front. */
    public void open(Viewer viewer, String address) {
        Acting.as(viewer);
        open(address);
    }

    /** Opens a page in a fresh session, as whoever acts now ({@link Acting}). */
    public void open(String address) {
        MockVaadin.tearDown();
        KaribuConfig.INSTANCE.setInitDefaultRoute(false);
        MockVaadin.setMockRequestFactory(Request::new);
        MockVaadin.setup(MockedUI::new, servlet);
        go(address);
    }

    /** Goes to another page in the same session. */
    public void go(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
        MockVaadin.clientRoundtrip(false);
    }

    /** Where the browser is: the path and query, without a slash in front. */
    public String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** Says to Vaadin who is signed in, as the servlet filter does in production. */
    private static final class Request extends FakeRequest {

        Request(FakeHttpSession session) {
            super(session);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return SecurityContextHolder.getContext().getAuthentication();
        }

        @Override
        public boolean isUserInRole(String role) {
            var user = getUserPrincipal();
            return user instanceof Authentication authentication
                    && authentication.getAuthorities().stream()
                            .anyMatch(held -> ("ROLE_" + role).equals(held.getAuthority()));
        }
    }

    /** Closes it after each test. */
    static final class Closing implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext test) {
            MockVaadin.tearDown();
        }
    }
}
