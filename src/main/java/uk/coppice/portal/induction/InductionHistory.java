package uk.coppice.portal.induction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.security.CurrentViewer;

/** Who changed what of an induction, and when. Nothing of reviews or outcomes stands in it. */
@Service
public class InductionHistory {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final InductionAccess access;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    InductionHistory(JdbcClient jdbc, InductionAccess access, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * A change.
     *
     * @param on the day
     * @param by a name; 'Trust administrator' for somebody without a staff record
     * @param words what
     */
    public record Entry(LocalDate on, String by, String words) {}

    /** All changes, the latest first; nothing for mentors and for those who may not see it. */
    @Transactional(readOnly = true)
    public List<Entry> of(long induction) {
        boolean may = access.sight(induction)
                .filter(sight -> sight.seesReviews() || sight.entersOutcome())
                .isPresent();
        return may
                ? jdbc.sql(
                                "SELECT c.changed_at, CONCAT(p.first_name, ' ', p.last_name), c.words FROM induction_change c "
                                        + "LEFT JOIN person p ON p.id = c.changed_by WHERE c.induction_id = ? "
                                        + "ORDER BY c.changed_at DESC, c.id DESC")
                        .param(induction)
                        .query((row, n) -> new Entry(
                                LocalDate.ofInstant(Objects.requireNonNull(StoredTime.moment(row, 1)), clock.getZone()),
                                Objects.requireNonNullElse(row.getString(2), "Trust administrator"),
                                row.getString(3)))
                        .list()
                : List.of();
    }

    /** Writes a change down, in the transaction that makes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(long induction, String words) {
        jdbc.sql(
                        "INSERT INTO induction_change (id, induction_id, changed_at, changed_by, words) VALUES (?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(induction)
                .param(StoredTime.of(clock.instant()))
                .param(currentViewer.get().recordedBy())
                .param(words.substring(0, Math.min(words.length(), LONGEST)))
                .update();
    }
}
