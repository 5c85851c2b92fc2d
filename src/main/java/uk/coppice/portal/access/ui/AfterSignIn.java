package uk.coppice.portal.access.ui;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSession;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;

/**
 * Remembers, in the browser's session, which page somebody wanted before they had to sign in: because a page said so, or
 * because they opened one of the portal's pages without being signed in, such as after their session had ended.
 */
public final class AfterSignIn {

    private static final String PAGE = AfterSignIn.class.getName();
    private static final String ASKED_FOR = "SPRING_SECURITY_SAVED_REQUEST";
    /** Pages of the portal: nothing that could lead out of it. */
    private static final Pattern OWN_PAGE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_./-]{0,200}");

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
        String page = page(session.getAttribute(PAGE), session.getAttribute(ASKED_FOR));
        session.removeAttribute(PAGE);
        session.removeAttribute(ASKED_FOR);
        return "./" + page;
    }

    /** The same, outside of Vaadin: the path without a slash in front. */
    static String take(HttpSession session) {
        String page = page(session.getAttribute(PAGE), session.getAttribute(ASKED_FOR));
        session.removeAttribute(PAGE);
        session.removeAttribute(ASKED_FOR);
        return page;
    }

    private static String page(@Nullable Object wanted, @Nullable Object askedFor) {
        return wanted instanceof String page ? page : askedFor instanceof DefaultSavedRequest asked ? page(asked) : "";
    }

    /** The page of a request that was sent to the sign-in page, without what stood behind a question mark. */
    private static String page(DefaultSavedRequest asked) {
        return asked.getMethod().equals("GET") ? page(asked.getServletPath(), asked.getPathInfo()) : "";
    }

    static String page(@Nullable String servlet, @Nullable String rest) {
        String path = ((servlet == null ? "" : servlet) + (rest == null ? "" : rest)).replaceFirst("^/", "");
        return OWN_PAGE.matcher(path).matches() && !path.contains("..") && !path.contains("//") ? path : "";
    }

    private static WrappedSession session() {
        return VaadinSession.getCurrent().getSession();
    }
}
