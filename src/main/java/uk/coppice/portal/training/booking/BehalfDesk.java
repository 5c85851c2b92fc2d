package uk.coppice.portal.training.booking;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.SchoolStaff;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionLeads;
import uk.coppice.portal.training.booking.PlaceBook.Place;
import uk.coppice.portal.training.booking.PlaceGiving.Giving;
import uk.coppice.portal.training.booking.rules.Reason;

/**
 * Where somebody is booked by others: by the leaders of their school, by those who lead the session, by an
 * administrator. The rules are those of the person booked. Who leads the session or administers it may let in whom the
 * audience or the booking window keep out; who leads the school may overrule its cover limit with a note.
 */
@Service
public class BehalfDesk {

    private static final int LONGEST_NOTE = 500;

    private final PlaceBook book;
    private final PlaceGiving giving;
    private final PlaceRelease release;
    private final WaitingQueue queue;
    private final SessionLeads leads;
    private final SchoolStaff staff;
    private final StaffDirectory directory;
    private final CurrentViewer currentViewer;
    private final JdbcClient jdbc;
    private final Clock clock;

    BehalfDesk(
            PlaceBook book,
            PlaceGiving giving,
            PlaceRelease release,
            WaitingQueue queue,
            SessionLeads leads,
            SchoolStaff staff,
            StaffDirectory directory,
            CurrentViewer currentViewer,
            JdbcClient jdbc,
            Clock clock) {
        this.book = book;
        this.giving = giving;
        this.release = release;
        this.queue = queue;
        this.leads = leads;
        this.staff = staff;
        this.directory = directory;
        this.currentViewer = currentViewer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Gives somebody a place. One held already stays as it is.
     *
     * @param clashKnown whether the viewer has been told what it clashes with, where a clash is no bar
     * @param coverNote why the school lets the person go although its cover limit is reached; empty: it does not
     * @throws RuleSpoke with the reason when a rule does not allow it
     * @throws AccessDeniedException when the viewer may not book for this person
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(
            value = Act.CHANGED,
            what = "booking for somebody else",
            person = "#personId",
            object = "@sessionLabels.of(#sessionId)")
    public void book(long sessionId, long personId, boolean clashKnown, String coverNote) {
        var place = hold(sessionId, personId);
        if (!place.held() && queue.moveUp(place.session()) > 0) {
            place = book.place(place.session(), place.delegate());
        }
        if (place.is(BookingState.BOOKED) || place.is(BookingState.REQUESTED)) {
            return;
        }
        if (!coverNote.isBlank()) {
            overrule(place, coverNote.strip());
        }
        Set<Reason.Kind> waived = EnumSet.noneOf(Reason.Kind.class);
        if (runsIt(sessionId)) {
            waived.addAll(Set.of(Reason.Kind.WINDOW, Reason.Kind.AUDIENCE));
        }
        if (clashKnown) {
            waived.add(Reason.Kind.CLASH_WARNED);
        }
        giving.give(
                        place,
                        new Giving(
                                name(personId),
                                waived,
                                Cause.ON_BEHALF,
                                currentViewer.get().recordedBy()))
                .ifPresent(reason -> {
                    throw new RuleSpoke(reason, " Nobody is booked.");
                });
    }

    /**
     * Takes somebody's place, request, offer or place in line back: a leader of their school until the cancellation
     * deadline, those who run the session until it starts.
     *
     * @throws Refusal when it is too late
     * @throws AccessDeniedException when the viewer may not cancel for this person
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(
            value = Act.CHANGED,
            what = "booking for somebody else",
            person = "#personId",
            object = "@sessionLabels.of(#sessionId)")
    public void cancel(long sessionId, long personId) {
        var place = hold(sessionId, personId);
        if (place.is(BookingState.WAITING)) {
            book.change(place, BookingState.CANCELLED);
        } else if (place.held()) {
            if (runsIt(sessionId)) {
                release.byLead(place);
            } else {
                release.byDelegate(place);
            }
        }
    }

    /** Whether the viewer leads the session or administers training. */
    boolean runsIt(long sessionId) {
        var viewer = currentViewer.get();
        return viewer.is(Roles.TRAINING_ADMINISTRATOR)
                || viewer.is(Roles.OPERATOR)
                || (viewer.personId() != null && leads.leads(viewer.personId(), sessionId));
    }

    private Place hold(long sessionId, long personId) {
        var place = book.hold(sessionId, Delegate.person(personId));
        var viewer = currentViewer.get();
        boolean theirSchool = viewer.is(Roles.SCHOOL_LEADER)
                && staff.worksAt(
                        personId,
                        viewer.ledSchools(),
                        place.session().startsAt().toLocalDate());
        if (!theirSchool && !runsIt(sessionId)) {
            throw new AccessDeniedException(
                    "Others are booked by their school's leaders and by those who run the session");
        }
        return place;
    }

    private void overrule(Place place, String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new Refusal("The note must have at most " + LONGEST_NOTE + " letters. Nobody is booked.");
        }
        long person = place.delegate().id();
        var day = place.session().startsAt().toLocalDate();
        for (long school : currentViewer.get().ledSchools()) {
            if (staff.worksAt(person, List.of(school), day)) {
                jdbc.sql("DELETE FROM cover_overrule WHERE session_id = ? AND person_id = ? AND school_id = ?")
                        .params(place.session().id(), person, school)
                        .update();
                jdbc.sql(
                                "INSERT INTO cover_overrule (id, session_id, person_id, school_id, note, recorded_at, recorded_by) "
                                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                Ids.next(),
                                place.session().id(),
                                person,
                                school,
                                note,
                                StoredTime.of(clock.instant()),
                                currentViewer.get().recordedBy())
                        .update();
            }
        }
    }

    private String name(long person) {
        return directory
                .find(person, LocalDate.now(clock))
                .map(Person::name)
                .orElseThrow(() -> new Refusal("There is no such person any more."));
    }
}
