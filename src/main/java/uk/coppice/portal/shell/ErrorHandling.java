package uk.coppice.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.Toast;

/** What a person sees when an action on an open page fails: the refusal in its words, else a code to quote. */
@Component
class ErrorHandling implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ErrorHandling.class);

    private final transient RefusalNotes refusals;

    ErrorHandling(RefusalNotes refusals) {
        this.refusals = refusals;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler((ErrorHandler) this::tell));
    }

    private void tell(ErrorEvent event) {
        var problem = event.getThrowable();
        if (problem instanceof Refusal refusal) {
            say(refusal.reason());
        } else if (problem instanceof AccessDeniedException) {
            refusals.action();
            say("That is not for you to do. Nothing was changed.");
        } else if (Garbled.message(problem)) {
            LOG.warn(
                    "What came in the place of a page's message is none: {}",
                    problem.getClass().getSimpleName());
            say("The portal did not understand that. Nothing was changed. Reload the page, then try again.");
        } else {
            String code = ErrorCode.next();
            LOG.error("Error {} in an action", code, problem);
            say("That did not work, and it is our fault. Nothing was saved. Try again; if it goes on, "
                    + "tell whoever runs the portal this code: " + code);
        }
    }

    /** Outside of a page, as while a file is sent, nobody is there to be told. */
    private static void say(String words) {
        if (UI.getCurrent() != null) {
            Toast.refused(words);
        }
    }
}
