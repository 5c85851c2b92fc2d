package uk.coppice.portal.training.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.coppice.portal.training.policy.PersonSchools;

/**
 * Reads what a person is and does on a session's day once their row is locked and before the session's is: nobody waits
 * for it. One statement, and nothing that a database would have to sort or keep aside.
 */
@Component
class OwnFacts {

    private static final int DATE = 1;
    private static final int POST = 2;
    private static final int COMMITMENT = POST + PersonSchools.WIDTH;

    private static final String NO_COMMITMENT = "NULL, NULL, NULL, NULL, NULL, NULL, NULL";
    private static final String NO_POST = "NULL, ".repeat(PersonSchools.WIDTH);

    private static final String HELD = "s.id, s.session_date, s.start_time, s.end_time, s.code, s.title, ";
    /** A day has few sessions, a person years of them: MySQL by itself goes through the person's. */
    private static final String BY_DAY = "/*+ JOIN_ORDER(t, s, %s) */ ";

    private static final String SAME_DAY =
            "s.session_date = t.session_date AND s.status NOT IN ('CANCELLED', 'DRAFT') ";

    private static final String SQL = "SELECT t.session_date, " + PersonSchools.COLUMNS + ", " + NO_COMMITMENT
            + " FROM training_session t JOIN post ON post.person_id = ? AND (post.end_date IS NULL OR post.end_date >= ?)"
            + PersonSchools.AT_SCHOOL + "WHERE t.id = ? "
            + "UNION ALL SELECT " + BY_DAY.formatted("b") + "t.session_date, " + NO_POST + HELD + "0 "
            + "FROM training_session t JOIN training_session s ON " + SAME_DAY
            + "JOIN booking b ON b.session_id = s.id AND b.person_id = ? AND b.superseded = 0 AND b.state IN "
            + TakenPlaces.HOLDING + " WHERE t.id = ? "
            + "UNION ALL SELECT " + BY_DAY.formatted("l") + "t.session_date, " + NO_POST + HELD + "1 "
            + "FROM training_session t JOIN training_session s ON " + SAME_DAY
            + "JOIN session_lead l ON l.session_id = s.id AND l.person_id = ? WHERE t.id = ?";

    private static final Comparator<Commitments.Held> BY_TIME = Comparator.comparing(
                    (Commitments.Held held) -> held.commitment().startsAt())
            .thenComparingLong(Commitments.Held::sessionId);

    private final JdbcTemplate jdbc;

    OwnFacts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was found.
     *
     * @param date the session's day when it was read: without its lock, so that it may be another by now; null for
     *     somebody who is and does nothing then
     * @param posts those held today or later
     * @param held what else they have booked or lead on that day, and the session itself
     */
    record Own(@Nullable LocalDate date, PersonSchools.Posts posts, List<Commitments.Held> held) {}

    Own of(long person, long session, LocalDate today) {
        var dates = new ArrayList<LocalDate>(1);
        var posts = new ArrayList<PersonSchools.Post>(1);
        var held = new ArrayList<Commitments.Held>(1);
        jdbc.query(
                SQL,
                row -> {
                    dates.add(row.getObject(DATE, LocalDate.class));
                    if (row.getString(POST) != null) {
                        posts.add(PersonSchools.post(row, POST));
                    } else {
                        held.add(Commitments.held(row, COMMITMENT));
                    }
                },
                person,
                today,
                session,
                person,
                session,
                person,
                session);
        held.sort(BY_TIME);
        return new Own(dates.isEmpty() ? null : dates.getFirst(), new PersonSchools.Posts(posts), held);
    }
}
