package uk.coppice.portal.training;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** Who may take the register of a session: its leads and co-leads, and trust administrators. */
@Component
class RegisterAccess {

    private final CurrentViewer currentViewer;
    private final SessionLeads leads;

    RegisterAccess(CurrentViewer currentViewer, SessionLeads leads) {
        this.currentViewer = currentViewer;
        this.leads = leads;
    }

    boolean may(long session) {
        var viewer = currentViewer.get();
        return viewer.is(Roles.TRUST_ADMINISTRATOR)
                || viewer.is(Roles.OPERATOR)
                || (viewer.personId() != null && leads.leads(viewer.personId(), session));
    }

    void require(long session) {
        if (!may(session)) {
            throw new AccessDeniedException("Only those who lead a session take its register");
        }
    }
}
