package uk.coppice.portal.training.booking;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.booking.PlaceBook.Change;
import uk.coppice.portal.training.booking.PlaceGiving.Giving;
import uk.coppice.portal.training.booking.rules.BookingRule;
import uk.coppice.portal.training.booking.rules.Reason;

/**
 * Where a place goes to a colleague, who must want it: the waiting list is not touched, for no place comes free. The
 * rules are checked for the colleague, when the place is held out and again when it is taken; of what it clashes with,
 * where that is no bar, they are told when they take it. It is a way to give up a place after the cancellation deadline
 * too.
 */
@Service
public class SwapDesk {

    private final PlaceBook book;
    private final PlaceGiving giving;
    private final Swaps swaps;
    private final StaffDirectory directory;
    private final BookingFactsReader facts;
    private final CurrentViewer currentViewer;
    private final ApplicationEventPublisher events;

    SwapDesk(
            PlaceBook book,
            PlaceGiving giving,
            Swaps swaps,
            StaffDirectory directory,
            BookingFactsReader facts,
            CurrentViewer currentViewer,
            ApplicationEventPublisher events) {
        this.book = book;
        this.giving = giving;
        this.swaps = swaps;
        this.directory = directory;
        this.facts = facts;
        this.currentViewer = currentViewer;
        this.events = events;
    }

    /**
     * Holds a place out to a colleague; an earlier proposal for it is withdrawn.
     *
     * @throws Refusal when there is no place to give, or the colleague could not take it
     * @throws AccessDeniedException when it is somebody else's place
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    public void propose(long sessionId, long person, long colleague) {
        requireOwn(person);
        requireTwo(person, colleague);
        holdBoth(person, colleague);
        var session = book.lock(sessionId);
        if (!book.place(session, Delegate.person(person)).is(BookingState.BOOKED)) {
            throw new Refusal("You have no place to give.");
        }
        var theirs = book.place(session, Delegate.person(colleague));
        if (theirs.held()) {
            throw new Refusal(name(colleague) + " has a place already.");
        }
        // The place itself, the share of a school and its cover may be free only once it is given.
        Set<Reason.Kind> later = EnumSet.of(Reason.Kind.FULL, Reason.Kind.FAIR_SHARE, Reason.Kind.COVER);
        later.addAll(BookingRule.ASKED_BEFORE);
        BookingRule.check(facts.seen(theirs, name(colleague)).facts(), later).ifPresent(reason -> {
            throw new Refusal(reason.sentence() + " You keep your place.");
        });
        swaps.close(sessionId, person, Swaps.Outcome.WITHDRAWN);
        swaps.open(sessionId, person, colleague);
        events.publishEvent(new SwapProposed(sessionId, person, colleague));
    }

    /** Takes a proposal back. Without one nothing changes. */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    public void withdraw(long sessionId, long person) {
        requireOwn(person);
        book.lock(sessionId);
        swaps.close(sessionId, person, Swaps.Outcome.WITHDRAWN);
    }

    /** Says no to a place that a colleague holds out, who is told. Without one nothing changes. */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    public void decline(long sessionId, long person, long colleague) {
        requireOwn(colleague);
        book.lock(sessionId);
        if (swaps.colleague(sessionId, person)
                .filter(asked -> asked == colleague)
                .isPresent()) {
            swaps.close(sessionId, person, Swaps.Outcome.DECLINED);
            events.publishEvent(new SwapDeclined(sessionId, person, colleague));
        }
    }

    /**
     * Takes a place that a colleague holds out.
     *
     * @throws Refusal when it is no longer held out, or a rule does not allow it
     * @throws AccessDeniedException when it was held out to somebody else
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    public void take(long sessionId, long person, long colleague) {
        requireOwn(colleague);
        swap(sessionId, person, colleague, true, false);
    }

    /** As {@link #take}, for somebody who has been told what it clashes with, where a clash is no bar. */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    public void takeAllTheSame(long sessionId, long person, long colleague) {
        requireOwn(colleague);
        swap(sessionId, person, colleague, true, true);
    }

    /**
     * Gives somebody's place to another at once.
     *
     * @param clashKnown whether the viewer has been told what it clashes with for the other, where a clash is no bar
     * @throws RuleSpoke with the reason when a rule does not allow it to the other
     * @throws Refusal when the first has none
     */
    @RolesAllowed({Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(
            value = Act.CHANGED,
            what = "booking for somebody else",
            person = "#person",
            object = "@sessionLabels.of(#sessionId)")
    public void swapNow(long sessionId, long person, long colleague, boolean clashKnown) {
        swap(sessionId, person, colleague, false, clashKnown);
    }

    /** Closes proposals for sessions that have started. How many. */
    @RolesAllowed(Roles.OPERATOR)
    @UnderLock
    public int closeOld() {
        return swaps.closeOld();
    }

    private void swap(long sessionId, long person, long colleague, boolean proposed, boolean clashKnown) {
        requireTwo(person, colleague);
        holdBoth(person, colleague);
        var session = book.lock(sessionId);
        if (proposed
                && swaps.colleague(sessionId, person)
                        .filter(asked -> asked == colleague)
                        .isEmpty()) {
            if (book.place(session, Delegate.person(colleague)).is(BookingState.BOOKED)) {
                return;
            }
            throw new Refusal(name(person) + " has taken the offer of this place back. You are not booked.");
        }
        var given = book.place(session, Delegate.person(person));
        if (!given.is(BookingState.BOOKED)) {
            throw new Refusal(name(person) + " has no place to give any more. Nothing was swapped.");
        }
        var theirs = book.place(session, Delegate.person(colleague));
        if (theirs.held()) {
            throw new Refusal(
                    (proposed ? "You have" : name(colleague) + " has") + " a place already. Nothing was swapped.");
        }
        long by = currentViewer.get().recordedBy();
        book.change(given, new Change(BookingState.CANCELLED, Cause.SWAP, by));
        var waived = clashKnown ? BookingRule.ASKED_BEFORE : BookingRule.IN_LINE;
        giving.give(theirs, new Giving(proposed ? "" : name(colleague), waived, Cause.SWAP, by))
                .ifPresent(reason -> {
                    throw new RuleSpoke(reason, proposed ? " You are not booked." : " Nothing was swapped.");
                });
        swaps.close(sessionId, person, Swaps.Outcome.ACCEPTED);
    }

    /** In order of id, so that two swaps never wait for each other. */
    private void holdBoth(long one, long other) {
        directory.hold(Math.min(one, other));
        directory.hold(Math.max(one, other));
    }

    private static void requireTwo(long person, long colleague) {
        if (person == colleague) {
            throw new Refusal("A place is given to somebody else.");
        }
    }

    private void requireOwn(long person) {
        var viewer = currentViewer.get();
        if (!viewer.is(person) && !viewer.is(Roles.OPERATOR)) {
            throw new AccessDeniedException("A swap is agreed by the two whom it concerns");
        }
    }

    private String name(long person) {
        return directory
                .find(person, LocalDate.of(9999, 1, 1))
                .map(Person::name)
                .orElseThrow(() -> new Refusal("There is no such person any more."));
    }
}
