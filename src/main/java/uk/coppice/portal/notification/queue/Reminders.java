package uk.coppice.portal.notification.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.platform.SchoolCalendar;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionCard;
import uk.coppice.portal.training.SessionCards;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.PlacesHeld;

/**
 * Mails that the day brings. Delegates are reminded on the school day before, except those who booked on that very day
 * and have just been told everything. Leads hear who comes five school days before and again the school day before, and
 * that too few come on the day on which it is to be decided. Asked as often as one likes, each is written once.
 */
@Component
public class Reminders {

    private static final int FIRST_DIGEST_SCHOOL_DAYS = 5;
    /** Longer than the longest holiday with five school days on either side. */
    private static final int LOOK_AHEAD_DAYS = 60;

    private final SessionCards cards;
    private final PlacesHeld places;
    private final Dispatch dispatch;
    private final SchoolCalendar calendar;
    private final Clock clock;

    Reminders(SessionCards cards, PlacesHeld places, Dispatch dispatch, SchoolCalendar calendar, Clock clock) {
        this.cards = cards;
        this.places = places;
        this.dispatch = dispatch;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @return how many mails were new */
    public int write() {
        var now = LocalDateTime.now(clock);
        var today = now.toLocalDate();
        int written = 0;
        for (var card : cards.planned(today, today.plusDays(LOOK_AHEAD_DAYS))) {
            var eve = calendar.schoolDayBefore(card.date());
            if (today.equals(eve) || (today.isAfter(eve) && card.startsAt().isAfter(now))) {
                written += dispatch.due(MailKind.REMINDER, card, toRemind(card, eve));
            }
            if (today.equals(eve) || today.equals(calendar.schoolDaysBefore(card.date(), FIRST_DIGEST_SCHOOL_DAYS))) {
                written += dispatch.due(MailKind.DIGEST, card, leads(card));
            }
        }
        for (var card : cards.withMinimumBy(today)) {
            Integer minimum = card.minimum();
            if (minimum != null
                    && booked(card).size() < minimum
                    && card.startsAt().isAfter(now)) {
                written += dispatch.due(MailKind.MINIMUM, card, leads(card));
            }
        }
        return written;
    }

    private List<Delegate> toRemind(SessionCard card, LocalDate eve) {
        var morning = eve.atStartOfDay(clock.getZone()).toInstant();
        return booked(card).stream()
                .filter(held -> held.since().isBefore(morning))
                .map(PlacesHeld.Held::delegate)
                .toList();
    }

    private List<PlacesHeld.Held> booked(SessionCard card) {
        return places.in(List.of(card.id())).stream()
                .filter(held -> held.state() == BookingState.BOOKED)
                .toList();
    }

    private static List<Delegate> leads(SessionCard card) {
        return card.leadIds().stream().map(Delegate::person).toList();
    }
}
