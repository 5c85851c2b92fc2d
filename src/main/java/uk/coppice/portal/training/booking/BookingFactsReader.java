package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var date = session.date();
        long person = place.delegate().id();
        int taken = place.counts().map(PlaceBook.Counts::taken).orElseGet(() -> bookings.countTaken(session.id()));
        var needing = needingCover(session, posts);
        var limiting = limiting(needing);
        if (hold) {
            cover.hold(limiting);
        }
        return new Standing(
                facts(
                        new SessionTerms(session, taken - (place.held() ? 1 : 0)),
                        new Asking(person, name, posts, held, LocalDateTime.now(clock)),
                        leadNames ? leads.of(List.of(session.id())) : Map.of(),
                        session.fairShare() == null
                                ? Map.of()
                                : shares.taken(List.of(session.id()), schoolIds(posts.schools(date)), person),
                        cover.standing(needing, cover.out(limiting, date, date), session.id(), date, person)),
                posts);
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
                new Asking(
                        person == null ? NOBODY : person,
                        "",
                        person == null ? PersonSchools.Posts.NONE : posts(person, days.getFirst(), days.getLast()),
                        person == null ? List.of() : commitments.of(person, days.getFirst(), days.getLast()),
                        LocalDateTime.now(clock)),
                leads.of(sessions.stream().map(SessionTerms::id).toList()));
    }

    /** Who asks, with what is known of them, and when. */
    private record Asking(
            long person, String name, PersonSchools.Posts posts, List<Commitments.Held> held, LocalDateTime now) {}

    private Map<Long, BookingFacts> read(
            Collection<SessionTerms> sessions, Asking asking, Map<Long, List<SessionLeads.Lead>> leadsOf) {
        var posts = asking.posts();
        long person = asking.person();
        var days = sessions.stream().map(SessionTerms::date).sorted().toList();
        var out = cover.out(limitingIn(sessions, posts), days.getFirst(), days.getLast());
        var taken = shares.taken(
                sessions.stream()
                        .filter(terms -> terms.session().fairShare() != null)
                        .map(SessionTerms::id)
                        .toList(),
                sessions.stream()
                        .flatMap(session -> schoolIds(posts.schools(session.date())).stream())
                        .distinct()
                        .toList(),
                person);
        Map<Long, BookingFacts> facts = new HashMap<>();
        for (var terms : sessions) {
            var needing = needingCover(terms.session(), posts);
            var covers = cover.standing(needing, out, terms.id(), terms.date(), person);
            facts.put(terms.id(), facts(terms, asking, leadsOf, taken, covers));
        }
        return facts;
    }

    private BookingFacts facts(
            SessionTerms terms,
            Asking asking,
            Map<Long, List<SessionLeads.Lead>> leadsOf,
            Map<FairShares.Key, Integer> shares,
            List<BookingFacts.Cover> covers) {
        var session = terms.session();
        var posts = asking.posts();
        boolean leading = false;
        var others = new ArrayList<BookingFacts.Commitment>();
        for (var other : asking.held()) {
            if (other.sessionId() == session.id()) {
                leading |= other.commitment().leading();
            } else if (other.date().equals(session.date())) {
                others.add(other.commitment());
            }
        }
        return new BookingFacts(
                session(session, leadsOf.getOrDefault(session.id(), List.of())),
                new BookingFacts.Places(
                        session.capacity(), terms.taken(), shares(session, posts.schools(session.date()), shares)),
                new BookingFacts.Who(
                        asking.name(),
                        leading,
                        posts.teaches(asking.now().toLocalDate()),
                        asking.person() == NOBODY || posts.inPost(session.date()),
                        others),
                covers,
                asking.now());
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
        var limiting = new ArrayList<Long>();
        for (var school : schools) {
            if (school.coverLimit() != null) {
                limiting.add(school.schoolId());
            }
        }
        return limiting;
    }

    private static List<Long> schoolIds(List<SchoolPolicy> schools) {
        return schools.stream().map(SchoolPolicy::schoolId).toList();
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
