package uk.coppice.portal.shell;

import com.vaadin.flow.component.UI;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Noted;

/** Tells the audit trail that somebody who is signed in was refused something: a page, an action on a page, a file. */
@ControllerAdvice
class RefusalNotes {

    /** Addresses of the portal's own pages; what else somebody typed is not kept. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/.-]{0,90}");

    private final ApplicationEventPublisher events;

    RefusalNotes(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** A page, by its address without parameters. */
    void page(String path) {
        note("page", path);
    }

    /** Something done on the page that is open. */
    void action() {
        var page = UI.getCurrent();
        note(
                "action on a page",
                page == null ? "" : page.getActiveViewLocation().getPath());
    }

    /** A file or another answer to a request. What refused it says so to the browser as ever. */
    @ExceptionHandler(AccessDeniedException.class)
    void request(AccessDeniedException refused, HttpServletRequest request) {
        note("file or request", request.getServletPath());
        throw refused;
    }

    private void note(String what, String path) {
        String plain = path.startsWith("/") ? path : "/" + path;
        events.publishEvent(
                new Noted(Act.REFUSED, what, null, PLAIN.matcher(plain).matches() ? plain : ""));
    }
}
