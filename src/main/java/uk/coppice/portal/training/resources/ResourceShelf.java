package uk.coppice.portal.training.resources;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.planning.PlanCheck;
import uk.coppice.portal.training.planning.PlanningAccess;

/**
 * Keeps resources and says which session they belong to. Files lie in the database, so that one backup holds everything
 * and every server of the portal finds them; in pieces of a megabyte, so that memory never holds a whole one.
 */
@Service
public class ResourceShelf {

    static final int PIECE = 1024 * 1024;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINK = 500;

    private final JdbcClient jdbc;
    private final PlanningAccess access;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    ResourceShelf(JdbcClient jdbc, PlanningAccess access, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * Adds a link for those who come to a session.
     *
     * @throws Refusal when title or address is none
     */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
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
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional
    public void addFile(long session, String title, String fileName, FileKind kind, Path file) {
        access.require(session);
        String name = title.isEmpty() ? fileName.substring(0, fileName.lastIndexOf('.')) : title;
        try (var content = Files.newInputStream(file)) {
            long id = insert(checked(name), null, fileName, kind.mediaType(), Files.size(file));
            int piece = 0;
            for (var bytes = content.readNBytes(PIECE); bytes.length > 0; bytes = content.readNBytes(PIECE)) {
                jdbc.sql("INSERT INTO resource_piece (resource_id, piece, content) VALUES (?, ?, ?)")
                        .param(id)
                        .param(piece++)
                        .param(bytes)
                        .update();
            }
            attach(session, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a resource off a session. It can be put back until the next night. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
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
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional
    public void putBack(long session, long resource) {
        access.require(session);
        // Only what nobody else has: putting back is no way to somebody's draft.
        var mine = jdbc.sql("SELECT id FROM resource r WHERE r.id = ? AND NOT EXISTS "
                        + "(SELECT 1 FROM session_resource o WHERE o.resource_id = r.id) AND r.added_by = ?")
                .param(resource)
                .param(currentViewer.get().recordedBy())
                .query(Long.class)
                .optional();
        boolean known = mine.isPresent() || access.everywhere();
        if (!known) {
            throw new Refusal("It can't be put back. Add it once more.");
        }
        attach(session, resource);
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
