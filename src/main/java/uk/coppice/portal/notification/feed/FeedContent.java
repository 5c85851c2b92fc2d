package uk.coppice.portal.notification.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.calendar.CalendarEntries;
import uk.coppice.portal.notification.calendar.CalendarEvent;
import uk.coppice.portal.notification.calendar.CalendarEvent.Standing;
import uk.coppice.portal.notification.calendar.CalendarFiles;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionCard;
import uk.coppice.portal.training.SessionCards;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.PlacesHeld;

/** A person's sessions as a calendar: booked and led, and for a while those that fell through, shown so. */
@Component
class FeedContent {

    private static final int PAST_DAYS = 90;
    private static final Duration CANCELLED_SHOWN = Duration.ofDays(30);
    private static final String NAME = "Training";

    private final PlacesHeld places;
    private final SessionCards cards;
    private final CalendarEntries entries;
    private final CalendarFiles files;
    private final Clock clock;
    private final PortalAddress address;

    FeedContent(
            PlacesHeld places,
            SessionCards cards,
            CalendarEntries entries,
            CalendarFiles files,
            Clock clock,
            PortalAddress address) {
        this.places = places;
        this.cards = cards;
        this.entries = entries;
        this.files = files;
        this.clock = clock;
        this.address = address;
    }

    String of(long person) {
        var from = LocalDate.now(clock).minusDays(PAST_DAYS);
        var numbers = entries.of(person);
        var held = places.of(person, from);
        var sessions = cards.of(held.stream().map(PlacesHeld.Held::session).toList());
        List<CalendarEvent> events = new ArrayList<>();
        var led = cards.ledBy(person, from);
        // one entry each: who gave a place up may lead the session by now
        var leads = led.stream().map(SessionCard::id).collect(Collectors.toSet());
        for (var place : held) {
            var card = sessions.get(place.session());
            if (card != null && shown(place) && !leads.contains(card.id())) {
                events.add(event(card, person, numbers, place.since(), standing(place.state(), card), false));
            }
        }
        for (var card : led) {
            // a session has no time of its own; one that stays the same keeps the file the same
            var stamp = card.date().minusYears(1).atStartOfDay(clock.getZone()).toInstant();
            events.add(event(card, person, numbers, stamp, leading(card), true));
        }
        return files.feed(NAME, events);
    }

    private boolean shown(PlacesHeld.Held place) {
        return place.state() != BookingState.CANCELLED
                || place.since().isAfter(clock.instant().minus(CANCELLED_SHOWN));
    }

    private static Standing leading(SessionCard card) {
        return switch (card.status()) {
            case CANCELLED -> Standing.CANCELLED;
            case DRAFT -> Standing.TENTATIVE;
            case PLANNED, DELIVERED -> Standing.CONFIRMED;
        };
    }

    private static Standing standing(BookingState state, SessionCard card) {
        if (card.calledOff() || state == BookingState.CANCELLED) {
            return Standing.CANCELLED;
        }
        return state == BookingState.BOOKED ? Standing.CONFIRMED : Standing.TENTATIVE;
    }

    private CalendarEvent event(
            SessionCard card,
            long person,
            Map<Long, Integer> numbers,
            Instant stamp,
            Standing standing,
            boolean leading) {
        return new CalendarEvent(
                card,
                Delegate.person(person),
                numbers.getOrDefault(card.id(), 0),
                stamp,
                standing,
                leading,
                address.of("/training/", card.code()));
    }
}
