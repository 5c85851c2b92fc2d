package uk.coppice.portal.improvement.inquiry;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.files.FilePieces;
import uk.coppice.portal.platform.files.ReceivedFile;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** The files of findings: authors add and remove them while they work, readers save them. */
@Service
public class FindingsFiles {

    /** More files than these belong to no inquiry. */
    public static final int MOST = 10;

    private final JdbcClient jdbc;
    private final FilePieces pieces;
    private final InquiryScope scope;
    private final CurrentViewer viewer;
    private final Clock clock;

    FindingsFiles(JdbcClient jdbc, InquiryScope scope, CurrentViewer viewer, Clock clock) {
        this.jdbc = jdbc;
        this.pieces = new FilePieces(jdbc, "inquiry_file_piece", "file_id");
        this.scope = scope;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Keeps a file that was received and looked at.
     *
     * @throws Refusal when there are too many, or the findings are handed in
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void keep(long inquiry, ReceivedFile file) {
        holdRunning(inquiry);
        requireRoom(inquiry);
        long id = Ids.next();
        jdbc.sql("INSERT INTO inquiry_file (id, inquiry_id, file_name, media_type, size_bytes, added_at, added_by) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        inquiry,
                        file.name(),
                        file.kind().mediaType(),
                        file.bytes(),
                        StoredTime.of(clock.instant()),
                        viewer.get().recordedBy())
                .update();
        pieces.write(id, file.content());
    }

    /** Takes a file off. It can be put back until the next night. */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void remove(long inquiry, long file) {
        holdRunning(inquiry);
        jdbc.sql("UPDATE inquiry_file SET removed_at = ? WHERE id = ? AND inquiry_id = ?")
                .params(StoredTime.of(clock.instant()), file, inquiry)
                .update();
    }

    /**
     * Puts back what was taken off.
     *
     * @throws Refusal when it is gone, or there are too many by now
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void putBack(long inquiry, long file) {
        holdRunning(inquiry);
        requireRoom(inquiry);
        if (jdbc.sql("UPDATE inquiry_file SET removed_at = NULL WHERE id = ? AND inquiry_id = ?")
                        .params(file, inquiry)
                        .update()
                == 0) {
            throw new Refusal("It can't be put back. Add it once more.");
        }
    }

    /** A file that a member of staff may have: of their own inquiry, of findings they review, or of the library. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public Optional<FindingsFile> forStaff(long file) {
        return find(file, "").filter(found -> {
            long inquiry = inquiryOf(file);
            var parts = scope.parts(inquiry);
            var stage = scope.stage(inquiry);
            return parts.contains(Part.AUTHOR)
                    || (parts.contains(Part.REVIEWER) && stage.hasFindings())
                    || FindingsLibrary.SHARED.contains(stage);
        });
    }

    /** A file of findings that are published on the portal's own page. */
    @Transactional(readOnly = true)
    public Optional<FindingsFile> forAnybody(long file) {
        return find(file, " AND " + OpenFindings.TEXT_IS_PUBLIC);
    }

    /** A piece of a file, from 0; empty after the last. Whether the reader may have it was asked before. */
    @Transactional(readOnly = true)
    public Optional<byte[]> piece(long file, int piece) {
        return pieces.read(file, piece);
    }

    /** Deletes what was taken off. How many were deleted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int deleteWhatWasRemoved() {
        jdbc.sql("DELETE FROM inquiry_file_piece WHERE file_id IN "
                        + "(SELECT id FROM inquiry_file WHERE removed_at IS NOT NULL)")
                .update();
        return jdbc.sql("DELETE FROM inquiry_file WHERE removed_at IS NOT NULL").update();
    }

    private Optional<FindingsFile> find(long file, String condition) {
        return jdbc.sql("SELECT f.id, f.file_name, f.media_type, f.size_bytes FROM inquiry_file f JOIN inquiry i "
                        + "ON i.id = f.inquiry_id WHERE f.id = ? AND f.removed_at IS NULL" + condition)
                .param(file)
                .query((row, n) -> new FindingsFile(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)))
                .optional();
    }

    private long inquiryOf(long file) {
        return jdbc.sql("SELECT inquiry_id FROM inquiry_file WHERE id = ?")
                .param(file)
                .query(Long.class)
                .single();
    }

    private void holdRunning(long inquiry) {
        scope.hold(inquiry, Part.AUTHOR);
        if (!scope.stage(inquiry).running()) {
            throw new Refusal(
                    "The findings are handed in, so their files stay as they are. Take the findings back first.");
        }
    }

    private void requireRoom(long inquiry) {
        int files = jdbc.sql("SELECT COUNT(*) FROM inquiry_file WHERE inquiry_id = ? AND removed_at IS NULL")
                .param(inquiry)
                .query(Integer.class)
                .single();
        if (files >= MOST) {
            throw new Refusal("Findings have at most " + MOST + " files. Remove one first.");
        }
    }
}
