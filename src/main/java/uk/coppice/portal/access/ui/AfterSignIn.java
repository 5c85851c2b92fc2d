package uk.coppice.portal.access.ui;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;

/** Remembers, in the browser's session, which page somebody wanted before they had to sign in. */
public final class AfterSignIn {

    private static final String PAGE = AfterSignIn.class.getName();

    private AfterSignIn() {}

    /**
     * Whoever signs in next in this browser session comes to this page.
     *
     * @param page its path, without a slash in front: {@code check-in}. Never text from outside
     */
    public static void goTo(String page) {
        session().setAttribute(PAGE, page);
    }

    /** The page to open now, relative to the first page; it is forgotten. */
    static String take() {
        var session = session();
        String page = session.getAttribute(PAGE) instanceof String wanted ? wanted : "";
        session.removeAttribute(PAGE);
        return "./" + page;
    }

    private static WrappedSession session() {
        return VaadinSession.getCurrent().getSession();
    }
}
