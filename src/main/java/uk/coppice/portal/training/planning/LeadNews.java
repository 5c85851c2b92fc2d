package uk.coppice.portal.training.planning;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.training.LeadsChanged;
import uk.coppice.portal.training.SessionEntity;
import uk.coppice.portal.training.SessionStatus;

/** Says who leads a session from now on, and who does not any more; of a draft nobody is told. */
@Component
class LeadNews {

    private final LeadRows rows;
    private final CurrentViewer currentViewer;
    private final ApplicationEventPublisher events;

    LeadNews(LeadRows rows, CurrentViewer currentViewer, ApplicationEventPublisher events) {
        this.rows = rows;
        this.currentViewer = currentViewer;
        this.events = events;
    }

    /** The staff who lead a session. */
    Set<Long> leading(SessionEntity session) {
        return rows.of(session.id()).stream()
                .map(PlannedLead::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Others lead it than those before. */
    void changed(SessionEntity session, Set<Long> before) {
        if (session.status() == SessionStatus.PLANNED) {
            tell(session, before, leading(session));
        }
    }

    /** It was a draft until now. */
    void published(SessionEntity session) {
        tell(session, Set.of(), leading(session));
    }

    /** It is a draft again. */
    void withdrawn(SessionEntity session) {
        tell(session, leading(session), Set.of());
    }

    private void tell(SessionEntity session, Set<Long> before, Set<Long> after) {
        if (!before.equals(after)) {
            events.publishEvent(new LeadsChanged(
                    session.id(),
                    without(after, before),
                    without(before, after),
                    currentViewer.get().recordedBy()));
        }
    }

    private static Set<Long> without(Set<Long> all, Set<Long> others) {
        var left = new HashSet<>(all);
        left.removeAll(others);
        return Set.copyOf(left);
    }
}
