package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.training.SessionLeads;
import uk.coppice.portal.training.booking.PlaceBook.Place;
import uk.coppice.portal.training.booking.rules.BookingFacts;
import uk.coppice.portal.training.policy.PersonSchools;
import uk.coppice.portal.training.policy.SchoolPolicy;
import uk.coppice.portal.training.policy.SchoolTime;

/** Gathers everything that decides whether somebody may book sessions now. */
@Component
public class BookingFactsReader {

    private static final long NOBODY = 0;

    private final PlaceRows bookings;
    private final SessionLeads leads;
    private final Commitments commitments;
    private final PersonSchools schools;
    private final CoverFigures cover;
    private final FairShares shares;
    private final SchoolTime schoolTime;
    private final Deadlines deadlines;
    private final Clock clock;

    BookingFactsReader(
            PlaceRows bookings,
            SessionLeads leads,
            Commitments commitments,
            PersonSchools schools,
            CoverFigures cover,
            FairShares shares,
            SchoolTime schoolTime,
            Deadlines deadlines,
            Clock clock) {
        this.bookings = bookings;
        this.leads = leads;
        this.commitments = commitments;
        this.schools = schools;
        this.cover = cover;
        this.shares = shares;
        this.schoolTime = schoolTime;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The facts of one place and the posts that they follow from. */
    record Standing(BookingFacts facts, PersonSchools.Posts posts) {}

    /**
     * Exact until the transaction ends: the session's row is locked, and the limits of the person's schools are here.
     *
     * @param name how the person is called; empty when it is the reader
     */
    Standing exact(Place place, String name) {
        return of(place, name, true);
    }

    /** As it looks now, without a lock. */
    Standing seen(Place place, String name) {
        return of(place, name, false);
    }

    /** Locks a person's row, and tells their posts of today and later; the session's row is to be locked next. */
    PersonSchools.Posts hold(long person) {
        return schools.hold(person, LocalDate.now(clock));
    }

    /** As {@link #exact}, for somebody whose posts are known; without the names of the leads, which no rule needs. */
    Standing deciding(Place place, String name, PersonSchools.Posts posts) {
        var date = place.session().date();
        boolean busy = place.counts().map(PlaceBook.Counts::busy).orElse(true);
        var held = busy ? commitments.of(place.delegate().id(), date, date) : List.<Commitments.Held>of();
        return of(place, name, true, posts, held, false);
    }

    private Standing of(Place place, String name, boolean hold) {
        long person = place.delegate().id();
        var date = place.session().startsAt().toLocalDate();
        return of(place, name, hold, posts(person, date, date), commitments.of(person, date, date), true);
    }

    private Standing of(
            Place place,
            String name,
            boolean hold,
            PersonSchools.Posts posts,
            List<Commitments.Held> held,
            boolean leadNames) {
        var session = place.session();
        int taken = place.counts().map(PlaceBook.Counts::taken).orElseGet(() -> bookings.countTaken(session.id()));
        var terms = new SessionTerms(session, taken - (place.held() ? 1 : 0));
        if (hold) {
            cover.hold(limiting(needingCover(session, posts)));
        }
        var leadsOf = leadNames ? leads.of(List.of(session.id())) : Map.<Long, List<SessionLeads.Lead>>of();
        var facts = read(List.of(terms), place.delegate().id(), name, posts, held, leadsOf)
                .get(session.id());
        return new Standing(Objects.requireNonNull(facts), posts);
    }

    /**
     * As they look now, by session id, for a list.
     *
     * @param person who asks; null for somebody without a staff record
     */
    public Map<Long, BookingFacts> of(Collection<SessionTerms> sessions, @Nullable Long person) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        var days = sessions.stream().map(SessionTerms::date).sorted().toList();
        return read(
                sessions,
                person == null ? NOBODY : person,
                "",
                person == null ? PersonSchools.Posts.NONE : posts(person, days.getFirst(), days.getLast()),
                person == null ? List.of() : commitments.of(person, days.getFirst(), days.getLast()),
                leads.of(sessions.stream().map(SessionTerms::id).toList()));
    }

    private Map<Long, BookingFacts> read(
            Collection<SessionTerms> sessions,
            long person,
            String name,
            PersonSchools.Posts posts,
            List<Commitments.Held> held,
            Map<Long, List<SessionLeads.Lead>> leadsOf) {
        var now = LocalDateTime.now(clock);
        var days = sessions.stream().map(SessionTerms::date).sorted().toList();
        var limiting = limitingIn(sessions, posts);
        var out = cover.out(limiting, days.getFirst(), days.getLast());
        var taken = shares.taken(
                sessions.stream()
                        .filter(terms -> terms.session().fairShare() != null)
                        .map(SessionTerms::id)
                        .toList(),
                sessions.stream()
                        .flatMap(session -> posts.schools(session.date()).stream())
                        .map(SchoolPolicy::schoolId)
                        .distinct()
                        .toList(),
                person);
        Map<Long, BookingFacts> facts = new HashMap<>();
        for (var terms : sessions) {
            var session = terms.session();
            var sessionLeads = leadsOf.getOrDefault(session.id(), List.of());
            var theirs = posts.schools(session.date());
            facts.put(
                    session.id(),
                    new BookingFacts(
                            session(session, sessionLeads),
                            new BookingFacts.Places(session.capacity(), terms.taken(), shares(session, theirs, taken)),
                            new BookingFacts.Who(
                                    name,
                                    held.stream()
                                            .anyMatch(other -> other.sessionId() == session.id()
                                                    && other.commitment().leading()),
                                    posts.teaches(now.toLocalDate()),
                                    person == NOBODY || posts.inPost(session.date()),
                                    held.stream()
                                            .filter(other -> other.sessionId() != session.id()
                                                    && other.date().equals(session.date()))
                                            .map(Commitments.Held::commitment)
                                            .toList()),
                            cover.standing(needingCover(session, posts), out, session.id(), session.date(), person),
                            now));
        }
        return facts;
    }

    private BookingFacts.Session session(BookableSession session, List<SessionLeads.Lead> sessionLeads) {
        return new BookingFacts.Session(
                session.status(),
                session.audience(),
                session.startsAt(),
                session.endsAt(),
                new BookingFacts.Window(
                        session.bookingOpens(), deadlines.before(session.startsAt(), session.closesDays())),
                session.clash(),
                sessionLeads.stream().map(SessionLeads.Lead::name).toList());
    }

    private static List<BookingFacts.Share> shares(
            BookableSession session, List<SchoolPolicy> theirs, Map<FairShares.Key, Integer> taken) {
        Integer limit = session.fairShare();
        return limit == null
                ? List.of()
                : theirs.stream()
                        .map(school -> new BookingFacts.Share(
                                school.school(),
                                taken.getOrDefault(new FairShares.Key(session.id(), school.schoolId()), 0),
                                limit))
                        .toList();
    }

    /** From today on, for who teaches is asked of today, to the last of the days. */
    private PersonSchools.Posts posts(long person, LocalDate first, LocalDate last) {
        var today = LocalDate.now(clock);
        return schools.of(person, today.isBefore(first) ? today : first, today.isAfter(last) ? today : last);
    }

    private List<Long> limitingIn(Collection<SessionTerms> sessions, PersonSchools.Posts posts) {
        return sessions.stream()
                .flatMap(terms -> limiting(needingCover(terms.session(), posts)).stream())
                .distinct()
                .toList();
    }

    private static List<Long> limiting(List<SchoolPolicy> schools) {
        return schools.stream()
                .filter(school -> school.coverLimit() != null)
                .map(SchoolPolicy::schoolId)
                .toList();
    }

    /** Those of the person's schools that have pupils while the session is held. */
    private List<SchoolPolicy> needingCover(BookableSession session, PersonSchools.Posts posts) {
        return schoolTime.needingCover(
                posts.schools(session.date()),
                session.date(),
                session.startsAt().toLocalTime(),
                session.endsAt().toLocalTime());
    }
}
