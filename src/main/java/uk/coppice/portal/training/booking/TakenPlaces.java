package uk.coppice.portal.training.booking;

/** Places counted in SQL, for a session with the alias {@code s}; the index booking_counted answers both. */
public final class TakenPlaces {

    /** The states that hold a place, as a list for IN. */
    public static final String HOLDING = "('BOOKED', 'REQUESTED', 'OFFERED')";

    /** How many places are taken. */
    public static final String TAKEN = "(SELECT COUNT(*) FROM booking b WHERE b.session_id = s.id AND b.superseded = 0 "
            + "AND b.state IN " + HOLDING + ")";

    /** How many wait for one. */
    public static final String WAITING = "(SELECT COUNT(*) FROM booking w WHERE w.session_id = s.id "
            + "AND w.superseded = 0 AND w.state = 'WAITING')";

    /**
     * When the place of a booking {@code b} was given, in UTC: when it was first held without a break since. Nobody checks
     * the rules again when a school agrees to what was asked for.
     */
    public static final String GIVEN = "(SELECT MIN(g.recorded_at) FROM booking g WHERE g.session_id = b.session_id "
            + "AND g.person_id = b.person_id AND g.state IN " + HOLDING + " AND NOT EXISTS (SELECT 1 FROM booking u "
            + "WHERE u.session_id = b.session_id AND u.person_id = b.person_id AND u.state NOT IN " + HOLDING
            + " AND (u.recorded_at > g.recorded_at OR (u.recorded_at = g.recorded_at AND u.id > g.id))))";

    private TakenPlaces() {}
}
