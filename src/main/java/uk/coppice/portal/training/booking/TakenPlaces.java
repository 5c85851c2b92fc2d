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

    private TakenPlaces() {}
}
