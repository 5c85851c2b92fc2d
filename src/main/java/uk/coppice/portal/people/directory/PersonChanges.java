package uk.coppice.portal.people.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.security.CurrentViewer;

/** Who changed what of a person, and when. Lines are added within the change itself, and never changed. */
@Component
public class PersonChanges {

    /** No line is longer. */
    public static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    PersonChanges(JdbcClient jdbc, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * A line of somebody's history.
     *
     * @param by who did it; null for an import, and for somebody without a staff record
     * @param imported whether a file did
     */
    public record Line(Instant at, @Nullable String by, boolean imported, String words) {}

    /** Adds a line, as the current viewer's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(long person, String words) {
        jdbc.sql("INSERT INTO person_change (id, person_id, changed_at, changed_by, words) VALUES (?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        person,
                        StoredTime.of(clock.instant()),
                        currentViewer.get().recordedBy(),
                        words.length() > LONGEST ? words.substring(0, LONGEST) : words)
                .update();
    }

    /** The last lines of a person, the newest first. */
    List<Line> of(long person, int limit) {
        return jdbc.sql("SELECT c.changed_at, c.changed_by, p.first_name, p.last_name, c.words FROM person_change c "
                        + "LEFT JOIN person p ON p.id = c.changed_by WHERE c.person_id = ? ORDER BY c.id DESC LIMIT ?")
                .params(person, limit)
                .query((row, n) -> {
                    boolean imported = row.getObject(2) == null;
                    String first = row.getString(3);
                    var at = StoredTime.moment(row, 1);
                    return new Line(
                            at == null ? Instant.EPOCH : at,
                            first == null ? null : first + " " + row.getString(4),
                            imported,
                            row.getString(5));
                })
                .list();
    }
}
