package uk.coppice.portal.training.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.TakenPlaces;

/** What the current person plans: of the whole trust for an administrator, else what they lead or co-lead. */
@Service
public class PlannedSessions {

    private static final String SELECT = "SELECT s.id, s.code, s.series_code, s.title, s.session_date, s.start_time, "
            + "s.end_time, s.venue, s.status, s.capacity, s.minimum, s.minimum_by, " + TakenPlaces.TAKEN + ", "
            + TakenPlaces.WAITING + " FROM training_session s WHERE ";
    private static final String LED =
            " AND EXISTS (SELECT 1 FROM session_lead l WHERE l.session_id = s.id AND l.person_id = :me)";
    private static final String ORDER = " ORDER BY s.session_date, s.start_time, s.id LIMIT :limit OFFSET :offset";
    private static final String DRAFTS = "s.status = 'DRAFT'";
    private static final String COMING = "s.status IN ('PLANNED', 'CANCELLED') AND s.session_date >= :today";
    private static final String TOO_FEW = "s.status = 'PLANNED' AND s.session_date >= :today "
            + "AND s.minimum_by <= :today AND s.minimum > " + TakenPlaces.TAKEN;
    private static final int MOST_WARNED = 50;

    private final JdbcClient jdbc;
    private final PlanningAccess access;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    PlannedSessions(JdbcClient jdbc, PlanningAccess access, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** Drafts, in order of time. */
    @Transactional(readOnly = true)
    public List<PlannedRow> drafts(int limit) {
        return list(DRAFTS, !access.everywhere(), 0, limit);
    }

    /** What is to come, in order of time, with what was called off. */
    @Transactional(readOnly = true)
    public List<PlannedRow> coming(int offset, int limit) {
        return list(COMING, !access.everywhere(), offset, limit);
    }

    /** How many are to come. */
    @Transactional(readOnly = true)
    public int countComing() {
        boolean led = !access.everywhere();
        var query = jdbc.sql("SELECT COUNT(*) FROM training_session s WHERE " + COMING + (led ? LED : ""))
                .param("today", LocalDate.now(clock));
        return (led ? query.param("me", me()) : query).query(Integer.class).single();
    }

    /** Sessions to come that too few have booked on the day of the warning. */
    @Transactional(readOnly = true)
    public List<PlannedRow> tooFew() {
        return list(TOO_FEW, !access.everywhere(), 0, MOST_WARNED);
    }

    /** The same, of those only that the current person leads or co-leads. */
    @Transactional(readOnly = true)
    public List<PlannedRow> tooFewForMe() {
        return list(TOO_FEW, true, 0, MOST_WARNED);
    }

    private List<PlannedRow> list(String which, boolean led, int offset, int limit) {
        var query = jdbc.sql(SELECT + which + (led ? LED : "") + ORDER)
                .param("limit", limit)
                .param("offset", offset);
        if (!which.equals(DRAFTS)) {
            query = query.param("today", LocalDate.now(clock));
        }
        return (led ? query.param("me", me()) : query)
                .query(PlannedSessions::row)
                .list();
    }

    private long me() {
        Long person = currentViewer.get().personId();
        return person == null ? 0 : person;
    }

    private static PlannedRow row(ResultSet row, int n) throws SQLException {
        return new PlannedRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalTime.class),
                row.getObject(7, LocalTime.class),
                row.getString(8),
                SessionStatus.valueOf(row.getString(9)),
                row.getInt(10),
                row.getInt(13),
                row.getInt(14),
                row.getObject(11, Integer.class),
                row.getObject(12, LocalDate.class));
    }
}
