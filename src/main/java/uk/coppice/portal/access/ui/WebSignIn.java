package uk.coppice.portal.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.springframework.stereotype.Component;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.platform.security.Viewer;

/** Signs a person in from a page of the portal, within the current browser session, under a new session id. */
@Component
public class WebSignIn {

    private final SessionStart start;

    WebSignIn(SessionStart start) {
        this.start = start;
    }

    /** Signs in and opens the page that was wanted before ({@link AfterSignIn}), else the first one. */
    public void signIn(Viewer viewer, SignInWay way) {
        var request = VaadinServletRequest.getCurrent();
        var response = VaadinServletResponse.getCurrent();
        if (request == null || response == null) {
            throw new IllegalStateException("People sign in within a request");
        }
        start.begin(viewer, way, null, null, request.getHttpServletRequest(), response.getHttpServletResponse());
        UI.getCurrent().getPage().setLocation(AfterSignIn.take());
    }
}
