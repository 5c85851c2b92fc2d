package uk.coppice.portal.training;

import java.time.Duration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** Who may take the register of a session: its leads and co-leads, and trust administrators. */
@Component
public class RegisterAccess {

    /** How long before the start a register opens. */
    public static final Duration OPENS_BEFORE = Duration.ofMinutes(30);

    private final CurrentViewer currentViewer;
    private final SessionLeads leads;

    public RegisterAccess(CurrentViewer currentViewer, SessionLeads leads) {
        this.currentViewer = currentViewer;
        this.leads = leads;
    }

    /** Whether the viewer may take the register of a session. */
    public boolean may(long session) {
        var viewer = currentViewer.get();
        return viewer.is(Roles.TRAINING_ADMINISTRATOR)
                || viewer.is(Roles.OPERATOR)
                || (viewer.personId() != null && leads.leads(viewer.personId(), session));
    }

    /** @throws AccessDeniedException when the viewer may not */
    public void require(long session) {
        if (!may(session)) {
            throw new AccessDeniedException("Only those who lead a session take its register");
        }
    }
}
