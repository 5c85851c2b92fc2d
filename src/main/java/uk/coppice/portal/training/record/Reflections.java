package uk.coppice.portal.training.record;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * What somebody notes for themselves about a session. No method here takes a person: each is about whoever is signed in,
 * and nothing else in the portal reads the table. No head, no administrator, no export.
 */
@Service
public class Reflections {

    /** The longest text that is kept, in characters. */
    public static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    Reflections(JdbcClient jdbc, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** One's own of a year, by the session's code. */
    @RolesAllowed(Roles.STAFF)
    @Transactional(readOnly = true)
    public Map<String, String> mine(AcademicYear year) {
        Map<String, String> found = new HashMap<>();
        jdbc.sql("SELECT s.code, r.text FROM reflection r JOIN training_session s ON s.id = r.session_id "
                        + "WHERE r.person_id = :me AND s.session_date BETWEEN :first AND :last")
                .param("me", me())
                .param("first", year.firstDay())
                .param("last", year.lastDay())
                .query(row -> {
                    found.put(row.getString(1), row.getString(2));
                });
        return found;
    }

    /**
     * Writes one's own, in place of the one before. Blank text deletes it.
     *
     * @throws Refusal when it is too long, or the session is gone
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void write(String sessionCode, String text) {
        if (text.length() > LONGEST) {
            throw new Refusal("A reflection has at most " + LONGEST + " characters: this one has " + text.length()
                    + ". Nothing was saved.");
        }
        long session = jdbc.sql("SELECT id FROM training_session WHERE code = ? AND status <> 'DRAFT'")
                .param(sessionCode)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("There is no such session any more."));
        if (text.isBlank()) {
            jdbc.sql("DELETE FROM reflection WHERE person_id = ? AND session_id = ?")
                    .param(me())
                    .param(session)
                    .update();
            return;
        }
        var now = StoredTime.of(clock.instant());
        int changed = jdbc.sql("UPDATE reflection SET text = ?, written_at = ? WHERE person_id = ? AND session_id = ?")
                .param(text.strip())
                .param(now)
                .param(me())
                .param(session)
                .update();
        if (changed == 0) {
            jdbc.sql("INSERT INTO reflection (id, person_id, session_id, text, written_at) VALUES (?, ?, ?, ?, ?)")
                    .param(Ids.next())
                    .param(me())
                    .param(session)
                    .param(text.strip())
                    .param(now)
                    .update();
        }
    }

    private long me() {
        Long me = currentViewer.get().personId();
        if (me == null) {
            throw new Refusal("You have no staff record, so nothing is kept for you.");
        }
        return me;
    }
}
