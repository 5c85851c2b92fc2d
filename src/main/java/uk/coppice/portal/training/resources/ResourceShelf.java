package uk.coppice.portal.training.resources;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.files.FilePieces;
import uk.coppice.portal.platform.files.ReceivedFile;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.planning.PlanCheck;
import uk.coppice.portal.training.planning.PlanningAccess;
import uk.coppice.portal.training.planning.ResourceLinks;

/**
 * Keeps resources and says which session they belong to.
 */
@Service
public class ResourceShelf {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINK = 500;

    private final JdbcClient jdbc;
    private final FilePieces pieces;
    private final PlanningAccess access;
    private final ResourceLinks links;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    ResourceShelf(
            JdbcClient jdbc, PlanningAccess access, ResourceLinks links, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.pieces = pieces(jdbc);
        this.access = access;
        this.links = links;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * Adds a link for those who come to a session.
     *
     * @throws Refusal when title or address is none
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional
    public void addLink(long session, String title, String address) {
        access.require(session);
        String link = TypedText.line(address);
        if (link.length() > LONGEST_LINK || !PlanCheck.isWebAddress(link)) {
            throw new Refusal(
                    "The link must be a web address such as https://www.example.org/phonics. It is not kept.");
        }
        attach(session, insert(checked(title), link, null, null, 0));
    }

    /** Keeps a file that {@link ResourceUploads} has looked at. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional
    public void addFile(long session, String title, ReceivedFile file) {
        access.require(session);
        String name = checked(title.isEmpty() ? file.title() : title);
        long id = insert(name, null, file.name(), file.kind().mediaType(), file.bytes());
        pieces.write(id, file.content());
        attach(session, id);
    }

    /** Takes a resource off a session. It can be put back until the next night. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional
    public void remove(long session, long resource) {
        access.require(session);
        jdbc.sql("DELETE FROM session_resource WHERE session_id = ? AND resource_id = ?")
                .param(session)
                .param(resource)
                .update();
    }

    /**
     * Puts back what was taken off a session.
     *
     * @throws Refusal when it is gone
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional
    public void putBack(long session, long resource) {
        access.require(session);
        if (links.putBack(session, List.of(resource)) == 0) {
            throw new Refusal("It can't be put back. Add it once more.");
        }
    }

    /** Deletes what belongs to no session any more. How many were deleted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int deleteWhatNobodyHas() {
        String orphans = "NOT EXISTS (SELECT 1 FROM session_resource s WHERE s.resource_id = ";
        jdbc.sql("DELETE FROM resource_piece WHERE " + orphans + "resource_piece.resource_id)")
                .update();
        return jdbc.sql("DELETE FROM resource WHERE " + orphans + "resource.id)")
                .update();
    }

    static FilePieces pieces(JdbcClient jdbc) {
        return new FilePieces(jdbc, "resource_piece", "resource_id");
    }

    private static String checked(String title) {
        String line = TypedText.line(title);
        if (line.isEmpty() || line.length() > LONGEST_TITLE || TypedText.startsFormula(line)) {
            throw new Refusal("The name must have 1 to " + LONGEST_TITLE
                    + " characters and can't start with =, +, - or @. It is not kept.");
        }
        return line;
    }

    private long insert(
            String title, @Nullable String link, @Nullable String fileName, @Nullable String type, long bytes) {
        long id = Ids.next();
        jdbc.sql("INSERT INTO resource (id, title, link, file_name, media_type, size_bytes, added_at, added_by) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(title)
                .param(link)
                .param(fileName)
                .param(type)
                .param(bytes)
                .param(StoredTime.of(clock.instant()))
                .param(currentViewer.get().recordedBy())
                .update();
        return id;
    }

    private void attach(long session, long resource) {
        jdbc.sql("INSERT INTO session_resource (session_id, resource_id) VALUES (?, ?)")
                .param(session)
                .param(resource)
                .update();
    }
}
