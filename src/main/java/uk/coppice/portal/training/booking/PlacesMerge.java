package uk.coppice.portal.training.booking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.MergeSql;
import uk.coppice.portal.people.spi.PersonMerge;

/**
 * Places of two records become those of one person. Of two in one session the firmer stays and the other becomes part of
 * its history; if both were held, the one that comes free goes to the next in line.
 */
@Component
class PlacesMerge implements PersonMerge {

    private static final Set<String> COLUMNS = Set.of(
            "booking.person_id",
            "booking.recorded_by",
            "place_swap.person_id",
            "place_swap.colleague_id",
            "cover_overrule.person_id",
            "cover_overrule.recorded_by");

    private static final List<BookingState> FIRMEST_FIRST = List.of(
            BookingState.BOOKED,
            BookingState.OFFERED,
            BookingState.REQUESTED,
            BookingState.WAITING,
            BookingState.CANCELLED);

    private final JdbcClient jdbc;
    private final PlaceRows places;
    private final WaitingQueue queue;

    PlacesMerge(JdbcClient jdbc, PlaceRows places, WaitingQueue queue) {
        this.jdbc = jdbc;
        this.places = places;
        this.queue = queue;
    }

    private record Place(long session, long id, BookingState state) {}

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void move(MergeSql records) {
        long keep = records.keep();
        long other = records.other();
        var freed = new ArrayList<BookableSession>();
        for (long session : sharedSessions(keep, other)) {
            var locked = places.lock(session);
            var both = current(session, keep, other);
            both.stream().skip(1).forEach(this::retire);
            if (both.stream().filter(place -> place.state().holdsPlace()).count() > 1) {
                locked.ifPresent(freed::add);
            }
        }
        endSwapsBetween(keep, other);
        records.drop("place_swap.person_id", "session_id, closed")
                .drop("cover_overrule.person_id", "session_id, school_id")
                .move(COLUMNS);
        freed.forEach(queue::moveUp);
    }

    /** Sessions where both have a current row, in the order in which everybody locks them. */
    private List<Long> sharedSessions(long keep, long other) {
        return jdbc.sql("SELECT k.session_id FROM booking k JOIN booking o ON o.session_id = k.session_id "
                        + "WHERE k.person_id = ? AND k.superseded = 0 AND o.person_id = ? AND o.superseded = 0 "
                        + "ORDER BY k.session_id")
                .params(keep, other)
                .query(Long.class)
                .list();
    }

    /** Both current rows, the firmer first; of equal ones that of whom is kept. */
    private List<Place> current(long session, long keep, long other) {
        return jdbc
                .sql("SELECT session_id, id, state FROM booking WHERE session_id = ? AND superseded = 0 "
                        + "AND person_id IN (?, ?) ORDER BY CASE WHEN person_id = ? THEN 0 ELSE 1 END")
                .params(session, keep, other, keep)
                .query((row, n) -> new Place(row.getLong(1), row.getLong(2), BookingState.valueOf(row.getString(3))))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(place -> FIRMEST_FIRST.indexOf(place.state())))
                .toList();
    }

    /** Its own id says that it was taken back for nothing. */
    private void retire(Place place) {
        jdbc.sql("UPDATE booking SET superseded = id WHERE id = ?")
                .param(place.id())
                .update();
    }

    /** Nobody hands a place to themselves. */
    private void endSwapsBetween(long keep, long other) {
        jdbc.sql("DELETE FROM place_swap WHERE (person_id = :keep AND colleague_id = :other) "
                        + "OR (person_id = :other AND colleague_id = :keep)")
                .param("keep", keep)
                .param("other", other)
                .update();
    }
}
