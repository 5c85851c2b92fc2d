package uk.coppice.portal.training.booking;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many places of a session each school's staff have. Somebody at two schools counts for both. */
@Component
class FairShares {

    /** A school's places in a session. */
    record Key(long session, long school) {}

    /** Places held, with the posts that whoever holds one has on the session's day. */
    private static final String HELD = "FROM booking b JOIN training_session s ON s.id = b.session_id "
            + "JOIN post p ON p.person_id = b.person_id AND p.start_date <= s.session_date "
            + "AND (p.end_date IS NULL OR p.end_date >= s.session_date) "
            + "WHERE b.superseded = 0 AND b.state IN " + TakenPlaces.HOLDING + " ";

    private final JdbcClient jdbc;

    FairShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many places of a session the school has that has most of them, imported ones and seminars of induction apart. */
    int most(long session) {
        return jdbc.sql("SELECT COALESCE(MAX(x.held), 0) FROM (SELECT COUNT(DISTINCT b.person_id) AS held " + HELD
                        + "AND p.school_id IS NOT NULL AND b.session_id = :session AND b.cause IS NOT NULL "
                        + "AND b.cause <> 'ENROLMENT' GROUP BY p.school_id) x")
                .param("session", session)
                .query(Integer.class)
                .single();
    }

    /** Without those of one person; a school without any is absent. */
    Map<Key, Integer> taken(Collection<Long> sessions, Collection<Long> schools, long without) {
        Map<Key, Integer> taken = new HashMap<>();
        if (sessions.isEmpty() || schools.isEmpty()) {
            return taken;
        }
        jdbc.sql("SELECT b.session_id, p.school_id, COUNT(DISTINCT b.person_id) " + HELD
                        + "AND p.school_id IN (:schools) AND b.session_id IN (:sessions) AND b.person_id <> :without "
                        + "GROUP BY b.session_id, p.school_id")
                .param("sessions", sessions)
                .param("schools", schools)
                .param("without", without)
                .query(row -> {
                    taken.put(new Key(row.getLong(1), row.getLong(2)), row.getInt(3));
                });
        return taken;
    }
}
