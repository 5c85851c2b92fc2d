package uk.coppice.portal.training.audit;

import java.util.List;
import uk.coppice.portal.training.booking.TakenPlaces;

/**
 * Something that must hold for every booking and register, and the query that finds where it does not.
 *
 * @param key its name at the command line and in the log
 * @param words the promise, as a sentence
 * @param sql gives one text for each breach: the session's code and what is wrong there
 */
record Promise(String key, String words, String sql) {

    private static final String CURRENT_BOOKINGS =
            "(SELECT COUNT(*) FROM booking b WHERE b.session_id = s.id AND b.superseded = 0 AND b.state IN "
                    + TakenPlaces.HOLDING + ")";

    /** The parameter that a query may use: the moment before which an offer or request must have ended, in UTC. */
    static final String OVERDUE = "overdue";

    /** Places given while the session had its time, and whoever has one worked at the school, as far as was known. */
    private static final String SHARES = "(SELECT g.code, g.fair_share, sc.name, COUNT(DISTINCT g.person_id) AS held "
            + "FROM (SELECT s.code, s.fair_share, s.session_date, s.timed_at, b.person_id, " + TakenPlaces.GIVEN
            + " AS given_at FROM training_session s JOIN booking b ON b.session_id = s.id AND b.superseded = 0 "
            + "AND b.cause IS NOT NULL AND b.cause <> 'ENROLMENT' AND b.state IN " + TakenPlaces.HOLDING
            + " WHERE s.fair_share IS NOT NULL AND s.status = 'PLANNED') g "
            + "JOIN post p ON p.person_id = g.person_id AND p.start_date <= g.session_date "
            + "AND (p.end_date IS NULL OR p.end_date >= g.session_date) "
            + "AND (p.noted_at IS NULL OR p.noted_at < g.given_at) JOIN school sc ON sc.id = p.school_id "
            + "AND sc.in_trust_from <= g.session_date AND (sc.in_trust_to IS NULL OR sc.in_trust_to > g.session_date) "
            + "WHERE g.timed_at IS NULL OR g.timed_at < g.given_at GROUP BY g.code, g.fair_share, sc.id, sc.name) x";

    /** What the database alone can tell. */
    static final List<Promise> ALL = List.of(
            new Promise(
                    "oversold",
                    "No session has more places taken than it has.",
                    "SELECT CONCAT(s.code, ': ', " + CURRENT_BOOKINGS + ", ' taken, ', s.capacity, ' places') "
                            + "FROM training_session s WHERE s.status <> 'CANCELLED' AND " + CURRENT_BOOKINGS
                            + " > s.capacity ORDER BY s.code"),
            new Promise(
                    "unfair",
                    "No school was given more places than its share.",
                    "SELECT CONCAT(x.code, ': ', x.name, ' has ', x.held, ' of ', x.fair_share) FROM " + SHARES
                            + " WHERE x.held > x.fair_share ORDER BY x.code, x.name"),
            new Promise(
                    "overdue",
                    "No offer or request holds a place past its time.",
                    "SELECT CONCAT(s.code, ': ', COUNT(*), ' held past their time') FROM booking b "
                            + "JOIN training_session s ON s.id = b.session_id WHERE b.superseded = 0 "
                            + "AND b.state IN ('OFFERED', 'REQUESTED') AND b.expires_at < :" + OVERDUE
                            + " AND s.status <> 'CANCELLED'"
                            + " GROUP BY s.id, s.code ORDER BY s.code"),
            new Promise(
                    "endless",
                    "Every offer and every request has an end.",
                    "SELECT CONCAT(s.code, ': ', COUNT(*), ' held without an end') FROM booking b "
                            + "JOIN training_session s ON s.id = b.session_id WHERE b.superseded = 0 "
                            + "AND b.state IN ('OFFERED', 'REQUESTED') AND b.expires_at IS NULL "
                            + "GROUP BY s.id, s.code ORDER BY s.code"),
            once("doubled-bookings", "Nobody has two places in one session.", "booking"),
            once("doubled-marks", "Nobody has two marks in one register.", "attendance"),
            linked("lost-bookings", "Every earlier state of a place leads to the one that replaced it.", "booking"),
            linked("lost-marks", "Every earlier mark leads to the one that replaced it.", "attendance"),
            new Promise(
                    "out-of-order",
                    "No state of a place is older than the one that it replaced.",
                    "SELECT CONCAT(s.code, ': a later state from an earlier time') FROM booking o "
                            + "JOIN booking n ON n.id = o.superseded JOIN training_session s ON s.id = o.session_id "
                            + "WHERE n.recorded_at < o.recorded_at ORDER BY s.code"),
            new Promise(
                    "unmarked",
                    "A finished register has a mark for everyone who was booked.",
                    "SELECT CONCAT(s.code, ': ', COUNT(*), ' booked without a mark') FROM training_session s "
                            + "JOIN booking b ON b.session_id = s.id AND b.superseded = 0 AND b.state = 'BOOKED' "
                            + "WHERE s.status = 'DELIVERED' AND NOT EXISTS (SELECT 1 FROM attendance a "
                            + "WHERE a.session_id = s.id AND a.superseded = 0 "
                            + "AND (a.person_id = b.person_id OR a.guest_id = b.guest_id)) "
                            + "AND NOT EXISTS (SELECT 1 FROM session_lead l "
                            + "WHERE l.session_id = s.id AND l.person_id = b.person_id) "
                            + "GROUP BY s.id, s.code ORDER BY s.code"));

    private static Promise once(String key, String words, String table) {
        return new Promise(
                key,
                words,
                "SELECT CONCAT(s.code, ': ', COUNT(*), ' current rows for one person') FROM " + table
                        + " t JOIN training_session s ON s.id = t.session_id WHERE t.superseded = 0 "
                        + "GROUP BY s.id, s.code, t.person_id, t.guest_id HAVING COUNT(*) > 1 ORDER BY s.code");
    }

    private static Promise linked(String key, String words, String table) {
        return new Promise(
                key,
                words,
                "SELECT CONCAT(s.code, ': an earlier row that leads nowhere') FROM " + table
                        + " o JOIN training_session s ON s.id = o.session_id WHERE o.superseded <> 0 "
                        + "AND NOT EXISTS (SELECT 1 FROM " + table + " n WHERE n.id = o.superseded "
                        + "AND n.session_id = o.session_id AND (n.person_id = o.person_id OR n.guest_id = o.guest_id)) "
                        + "ORDER BY s.code");
    }
}
