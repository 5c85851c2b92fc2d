package uk.coppice.portal.notification.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.letter.LetterFacts.Coming;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.GuestContacts;
import uk.coppice.portal.training.LeadsLeaving;
import uk.coppice.portal.training.SessionCard;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.PlacesHeld;
import uk.coppice.portal.training.booking.PlacesHeld.Held;

/** Who comes to a session, for its lead: names and schools, and what is new since the lead was last told. */
@Component
class WhoComes {

    private final JdbcClient jdbc;
    private final StaffDirectory directory;
    private final GuestContacts guests;
    private final PlacesHeld held;
    private final LeadsLeaving leaving;
    private final Clock clock;

    WhoComes(
            JdbcClient jdbc,
            StaffDirectory directory,
            GuestContacts guests,
            PlacesHeld held,
            LeadsLeaving leaving,
            Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.guests = guests;
        this.held = held;
        this.leaving = leaving;
        this.clock = clock;
    }

    Coming of(SessionCard card, List<Held> places, Delegate lead) {
        var names = names(card, places);
        var booked = names(places, place -> place.state() == BookingState.BOOKED, names);
        var since = lastTold(card.id(), lead);
        List<String> newcomers = List.of();
        List<String> gone = List.of();
        if (since != null) {
            // what came and went, or went and came back, since then is no news to the lead
            var toldOf = held.bookedAt(card.id(), since);
            newcomers = names(
                    places, place -> place.state() == BookingState.BOOKED && !toldOf.contains(place.delegate()), names);
            gone = names(places, place -> !place.state().holdsPlace() && toldOf.contains(place.delegate()), names);
        }
        int waiting = (int) places.stream()
                .filter(place -> place.state() == BookingState.WAITING)
                .count();
        return new Coming(booked, newcomers, gone, waiting, leaving(card.id(), lead));
    }

    private List<String> leaving(long session, Delegate lead) {
        var today = LocalDate.now(clock);
        var words = new DateWords(today);
        return leaving.of(List.of(session)).getOrDefault(session, List.of()).stream()
                .filter(one -> one.personId() != lead.id())
                .map(one -> one.sentence(words.day(one.lastDay()), today))
                .toList();
    }

    private static List<String> names(Collection<Held> places, Predicate<Held> which, Map<Delegate, String> names) {
        return places.stream()
                .filter(which)
                .map(place -> names.getOrDefault(place.delegate(), ""))
                .filter(name -> !name.isEmpty())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private Map<Delegate, String> names(SessionCard card, List<Held> places) {
        Map<Delegate, String> names = new HashMap<>();
        directory
                .find(
                        places.stream()
                                .map(Held::delegate)
                                .filter(delegate -> !delegate.guest())
                                .map(Delegate::id)
                                .toList(),
                        card.date())
                .values()
                .forEach(person ->
                        names.put(Delegate.person(person.id()), withSchool(person.name(), person.workplace())));
        guests.of(
                        places.stream()
                                .map(Held::delegate)
                                .filter(Delegate::guest)
                                .map(Delegate::id)
                                .toList(),
                        card.date())
                .values()
                .forEach(guest -> names.put(Delegate.guest(guest.id()), withSchool(guest.name(), guest.school())));
        return names;
    }

    private static String withSchool(String name, String school) {
        return school.isEmpty() ? name : name + ", " + school;
    }

    private @Nullable Instant lastTold(long session, Delegate lead) {
        return jdbc.sql("SELECT done_at FROM mail WHERE session_id = ? AND state = 'SENT' AND kind = 'DIGEST' "
                        + "AND person_id = ? ORDER BY done_at DESC LIMIT 1")
                .param(session)
                .param(lead.id())
                .query(LocalDateTime.class)
                .optional()
                .map(StoredTime::moment)
                .orElse(null);
    }
}
