package uk.coppice.portal.training.planning;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.LeadsLeaving;
import uk.coppice.portal.training.LeadsLeaving.Leaving;

/** Leads who will have left before their session, for those who can name somebody else. */
@Service
public class LeadGaps {

    private final LeadsLeaving leaving;
    private final PlanningAccess access;
    private final CurrentViewer currentViewer;

    LeadGaps(LeadsLeaving leaving, PlanningAccess access, CurrentViewer currentViewer) {
        this.leaving = leaving;
        this.access = access;
        this.currentViewer = currentViewer;
    }

    /**
     * What the viewer is to mend, the next session first: for a training administrator all of the trust, for others the
     * sessions that they lead too. Who leaves is not reminded of it.
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<Leaving> toMend() {
        Long me = currentViewer.get().personId();
        if (access.everywhere()) {
            return leaving.all();
        }
        return me == null ? List.of() : leaving.besides(me);
    }
}
