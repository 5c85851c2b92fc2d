package uk.coppice.portal.training.booking;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.booking.LeaverRelease.Beyond;
import uk.coppice.portal.training.booking.PlaceBook.Change;
import uk.coppice.portal.training.booking.PlaceBook.Place;
import uk.coppice.portal.training.booking.PlaceGiving.Giving;
import uk.coppice.portal.training.booking.rules.BookingRule;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.booking.rules.WaitingRule;

/**
 * Gives places back that {@link LeaverRelease} took, when the person has a post on the session's day after all, as when
 * the end was taken back or moved, or the session was moved back: the place itself where every rule allows it and one is
 * free, else the end of the waiting list, else word that and why neither can be. Who has taken on something else at that
 * time meanwhile, where that is no bar, is offered the place, for they have not been warned. Once for each place, and only
 * while nothing else became of it: who has booked again since, or was booked, or leads the session, is left as they are.
 */
@Service
public class LeaverReturn {

    private static final int LONGEST_NOTE = 500;

    private final PlaceBook book;
    private final PlaceRows bookings;
    private final PlaceGiving giving;
    private final WaitingQueue queue;
    private final WaitingLists lists;
    private final BookingFactsReader facts;
    private final KnownClash knownClash;
    private final Deadlines deadlines;
    private final StaffDirectory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    LeaverReturn(
            PlaceBook book,
            PlaceRows bookings,
            PlaceGiving giving,
            WaitingQueue queue,
            WaitingLists lists,
            BookingFactsReader facts,
            KnownClash knownClash,
            Deadlines deadlines,
            StaffDirectory directory,
            JdbcClient jdbc,
            Clock clock) {
        this.book = book;
        this.bookings = bookings;
        this.giving = giving;
        this.queue = queue;
        this.lists = lists;
        this.facts = facts;
        this.knownClash = knownClash;
        this.deadlines = deadlines;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every place in sessions to come that was released, of somebody who has a post on the day after all. */
    @RolesAllowed(Roles.OPERATOR)
    @Transactional(readOnly = true)
    public List<Beyond> find() {
        var now = LocalDateTime.now(clock);
        // in the order in which they were booked, so that of two places on one day the earlier comes back
        return jdbc.sql(LeaverRelease.TO_COME + "AND b.state = 'CANCELLED' AND b.cause IN ('LEAVER', 'PLANNING') AND "
                        + LeaverRelease.IN_POST + " AND NOT EXISTS (SELECT 1 FROM session_lead l "
                        + "WHERE l.session_id = s.id AND l.person_id = b.person_id) "
                        + "ORDER BY (SELECT MIN(f.id) FROM booking f WHERE f.session_id = b.session_id "
                        + "AND f.person_id = b.person_id), b.id")
                .param("today", now.toLocalDate())
                .param("time", now.toLocalTime())
                .query((row, n) -> new Beyond(row.getLong(1), row.getLong(2)))
                .list();
    }

    /**
     * Gives one place back, if it is still as it was released and the person has a post on the day.
     *
     * @return whether it is theirs again, or they are in line for it
     */
    @RolesAllowed(Roles.OPERATOR)
    @UnderLock
    public boolean giveBack(Beyond released) {
        var place = book.hold(released.sessionId(), Delegate.person(released.personId()));
        var session = place.session();
        if (!place.is(BookingState.CANCELLED)
                || place.current().filter(LeaverReturn::released).isEmpty()
                || !session.toCome(LocalDateTime.now(clock))
                || directory
                        .postsHeld(released.personId(), session.startsAt().toLocalDate())
                        .isEmpty()) {
            return false;
        }
        // a place that is free because nobody was moved up yet belongs to those in line
        queue.moveUp(session);
        var before = place.current().flatMap(bookings::before);
        if (before.filter(row -> row.cause() == Cause.ENROLMENT).isPresent()) {
            return seminar(place);
        }
        boolean had = before.filter(row -> row.state() == BookingState.BOOKED || row.state() == BookingState.REQUESTED)
                .isPresent();
        boolean letIn = before.filter(row -> row.cause() == Cause.ON_BEHALF).isPresent();
        return had ? place(place, letIn) : line(place);
    }

    /** Whether the place was taken because there was no post on the day, be it that the post ended or the session moved. */
    private static boolean released(PlaceRow row) {
        return row.cause() == Cause.LEAVER || row.cause() == Cause.PLANNING;
    }

    /** No rule but that there is room stands against a seminar of induction, as when they were put on it. */
    private boolean seminar(Place place) {
        boolean room =
                bookings.countTaken(place.session().id()) < place.session().capacity();
        book.change(
                place,
                room
                        ? new Change(BookingState.BOOKED, Cause.ENROLMENT, null)
                        : gone("It is full. The induction lead can find another date."));
        return room;
    }

    /** @param letIn whether others booked them: then it may have been whatever the audience */
    private boolean place(Place place, boolean letIn) {
        Set<Reason.Kind> waived = EnumSet.copyOf(BookingRule.IN_LINE);
        if (letIn) {
            waived.add(Reason.Kind.AUDIENCE);
        }
        if (knownClash.of(place)) {
            waived.add(Reason.Kind.CLASH_WARNED);
        }
        var reason = giving.give(place, new Giving("", waived, Cause.STAYING, null));
        if (reason.filter(why -> why.kind() == Reason.Kind.CLASH_WARNED).isPresent()) {
            return offer(place, reason.get());
        }
        return reason.isEmpty() || wait(place);
    }

    /** The place is held for them until they say whether they want both; too late for that, it is free for anybody. */
    private boolean offer(Place place, Reason clash) {
        var until = deadlines.offerUntil(place.session().startsAt(), LocalDateTime.now(clock));
        book.change(
                place,
                until.map(ends -> new Change(BookingState.OFFERED, Cause.STAYING, null, giving.instant(ends), null))
                        .orElseGet(
                                () -> gone(clash.sentence() + " While places are left you may book it all the same.")));
        return until.isPresent();
    }

    /** Who was only in line, or had an offer that they had not taken, is in line again: and moves up if they can. */
    private boolean line(Place place) {
        if (!giving.fits(place)) {
            return wait(place);
        }
        book.change(place, new Change(BookingState.WAITING, Cause.STAYING, null));
        queue.moveUp(place.session());
        return true;
    }

    private boolean wait(Place place) {
        var barred = WaitingRule.refuse(
                BookingRule.check(facts.exact(place, "").facts(), BookingRule.ASKED_BEFORE),
                lists.freeze(place.session().startsAt().toLocalDate()),
                LocalDateTime.now(clock));
        book.change(
                place,
                barred.map(reason -> gone(reason.sentence()))
                        .orElseGet(() -> new Change(BookingState.WAITING, Cause.STAYING, null)));
        return barred.isEmpty();
    }

    private static Change gone(String why) {
        return new Change(
                BookingState.CANCELLED,
                Cause.STAYING,
                null,
                null,
                why.length() <= LONGEST_NOTE ? why : why.substring(0, LONGEST_NOTE));
    }
}
