package uk.coppice.portal.training.planning;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.training.calendar.DraftScope;

/** Which resources belong to which session. The resources themselves are kept elsewhere; one may belong to several. */
@Component
public class ResourceLinks {

    private final JdbcClient jdbc;
    private final PlanningAccess access;
    private final CurrentViewer currentViewer;

    ResourceLinks(JdbcClient jdbc, PlanningAccess access, CurrentViewer currentViewer) {
        this.jdbc = jdbc;
        this.access = access;
        this.currentViewer = currentViewer;
    }

    /** The resources of a session, by id. */
    List<Long> of(long session) {
        return jdbc.sql("SELECT resource_id FROM session_resource WHERE session_id = ? ORDER BY resource_id")
                .param(session)
                .query(Long.class)
                .list();
    }

    /** Lets a session share those of another. */
    void copy(long source, long copy) {
        jdbc.sql("INSERT INTO session_resource (session_id, resource_id) "
                        + "SELECT :copy, resource_id FROM session_resource WHERE session_id = :source")
                .param("copy", copy)
                .param("source", source)
                .update();
    }

    /**
     * Puts back what was taken off a session or went with it: only what the viewer finds in the library anyway, or what
     * nobody has and the viewer added, for putting back is no way to somebody's draft.
     *
     * @return how many could be put back
     */
    public int putBack(long session, List<Long> resources) {
        return resources.isEmpty()
                ? 0
                : jdbc.sql("INSERT INTO session_resource (session_id, resource_id) SELECT :session, r.id "
                                + "FROM resource r WHERE r.id IN (:resources) AND (EXISTS "
                                + "(SELECT 1 FROM session_resource x JOIN training_session s ON s.id = x.session_id "
                                + "WHERE x.resource_id = r.id AND " + DraftScope.of(currentViewer.get())
                                + ") OR (NOT EXISTS (SELECT 1 FROM session_resource o WHERE o.resource_id = r.id) "
                                + "AND (r.added_by = :me OR :everywhere = 1)))")
                        .param("session", session)
                        .param("resources", resources)
                        .param("me", currentViewer.get().recordedBy())
                        .param("everywhere", access.everywhere() ? 1 : 0)
                        .update();
    }
}
