package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.training.booking.PlaceBook.Change;
import uk.coppice.portal.training.booking.PlaceBook.Place;
import uk.coppice.portal.training.booking.rules.BookingRule;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.policy.PersonSchools;

/**
 * Gives a place to somebody whom the rules allow one: booked, or asked for where their school wants to agree first.
 * The one way for every route to a place; within the transaction of whoever takes it.
 */
@Component
class PlaceGiving {

    private final PlaceBook book;
    private final BookingFactsReader facts;
    private final SchoolApprovers approvers;
    private final Deadlines deadlines;
    private final Clock clock;

    PlaceGiving(PlaceBook book, BookingFactsReader facts, SchoolApprovers approvers, Deadlines deadlines, Clock clock) {
        this.book = book;
        this.facts = facts;
        this.approvers = approvers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * How a place is given.
     *
     * @param name how the person is called; empty when they do it themselves
     * @param waived rules that do not count this time
     * @param by who does it; null for the portal itself. One who may agree to it has agreed.
     */
    record Giving(
            String name,
            Set<Reason.Kind> waived,
            Cause cause,
            @Nullable Long by) {}

    /** Gives the place, or says which rule does not allow it. */
    Optional<Reason> give(Place place, Giving giving) {
        var standing = facts.exact(place, giving.name());
        var reason = BookingRule.check(standing.facts(), giving.waived());
        if (reason.isEmpty()) {
            grant(place, giving, standing.posts());
        }
        return reason;
    }

    /** The same, for somebody whose posts were read when their row was locked. */
    Optional<Reason> give(Place place, Giving giving, PersonSchools.Posts posts) {
        var standing = facts.deciding(place, giving.name(), posts);
        if (BookingRule.check(standing.facts(), giving.waived()).isPresent()) {
            // refused: now the words matter, with the names of whom to ask
            return give(place, giving);
        }
        grant(place, giving, standing.posts());
        return Optional.empty();
    }

    /** Books the place, or asks for it where the person's school wants to agree first; the rules have been asked. */
    private void grant(Place place, Giving giving, PersonSchools.Posts posts) {
        var asked = approvers.of(place.delegate().id(), place.session(), posts);
        boolean agreed = asked.isEmpty() || (giving.by() != null && asked.contains(giving.by()));
        book.change(
                place,
                agreed
                        ? new Change(BookingState.BOOKED, giving.cause(), giving.by())
                        : request(place.session(), giving.cause(), giving.by()));
    }

    /** Whether the rules allow the place to somebody who asked for one before. */
    boolean fits(Place place) {
        return BookingRule.check(facts.exact(place, "").facts(), BookingRule.ASKED_BEFORE)
                .isEmpty();
    }

    /** A request that ends by itself when nobody decides on it in time. */
    Change request(BookableSession session, Cause cause, @Nullable Long by) {
        var until = deadlines.decideBy(session.startsAt(), session.closesDays(), LocalDateTime.now(clock));
        return new Change(BookingState.REQUESTED, cause, by, instant(until), null);
    }

    /**
     * Books a request that nobody is asked about any more, as of a session that was moved out of school time or of a
     * school that has stopped asking. Whether it did.
     */
    boolean agreedWithoutAsking(Place place) {
        boolean agreed = place.is(BookingState.REQUESTED)
                && place.session().toCome(LocalDateTime.now(clock))
                && approvers(place).isEmpty();
        if (agreed) {
            book.change(place, new Change(BookingState.BOOKED, Cause.APPROVED, null));
        }
        return agreed;
    }

    /** Who may agree to somebody's place. */
    List<Long> approvers(Place place) {
        return approvers.of(place.delegate().id(), place.session().id());
    }

    Instant instant(LocalDateTime wall) {
        return wall.atZone(clock.getZone()).toInstant();
    }
}
