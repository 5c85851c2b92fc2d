package uk.coppice.portal.shell;

import com.vaadin.flow.component.UI;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Noted;

/** Tells the audit trail that somebody who is signed in was refused something: a page, an action on a page, a file. */
@ControllerAdvice
class RefusalNotes {

    /** A word of the portal's own addresses. A number, a code or whatever somebody typed is not kept. */
    private static final Pattern WORD = Pattern.compile("[a-z][a-z.-]{0,40}");

    private static final int MOST_WORDS = 5;

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
        note(
                "file or request",
                request.getRequestURI().substring(request.getContextPath().length()));
        throw refused;
    }

    private void note(String what, String path) {
        String words = Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty())
                .limit(MOST_WORDS)
                .map(part -> WORD.matcher(part).matches() ? part : "…")
                .collect(Collectors.joining("/", "/", ""));
        events.publishEvent(new Noted(Act.REFUSED, what, null, words));
    }
}
