package uk.coppice.portal.training.planning;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.SessionLeads;

/**
 * Who may plan what: training administrators every session; a member of staff new sessions that they lead themselves, and
 * then those that they lead or co-lead.
 */
@Component
public class PlanningAccess {

    private final CurrentViewer currentViewer;
    private final SessionLeads leads;

    PlanningAccess(CurrentViewer currentViewer, SessionLeads leads) {
        this.currentViewer = currentViewer;
        this.leads = leads;
    }

    /** Whether the viewer plans for the whole trust. */
    public boolean everywhere() {
        var viewer = currentViewer.get();
        return viewer.is(Roles.TRAINING_ADMINISTRATOR) || viewer.is(Roles.OPERATOR);
    }

    /** Whether the viewer may edit, publish and call off a session. */
    public boolean may(long session) {
        Long me = currentViewer.get().personId();
        return everywhere() || (me != null && leads.leads(me, session));
    }

    /** @throws AccessDeniedException when the viewer may not */
    public void require(long session) {
        if (!may(session)) {
            throw new AccessDeniedException("A session is planned by those who lead it and by administrators");
        }
    }

    /**
     * That the viewer stays one of the leads, unless they plan for the whole trust.
     *
     * @throws Refusal when they would not
     */
    void requireAmong(List<PlannedLead> chosen) {
        Long me = currentViewer.get().personId();
        if (!everywhere() && (me == null || chosen.stream().noneMatch(lead -> me.equals(lead.personId())))) {
            throw new Refusal("You plan the sessions that you lead, so you must be one of its leads. "
                    + "Ask a training administrator to plan it for others. Nothing is saved yet.");
        }
    }
}
