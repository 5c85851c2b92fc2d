package uk.coppice.portal.notification.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.notification.calendar.CalendarEntries;
import uk.coppice.portal.notification.calendar.CalendarEvent;
import uk.coppice.portal.notification.calendar.CalendarEvent.Standing;
import uk.coppice.portal.notification.calendar.CalendarFiles;
import uk.coppice.portal.notification.letter.Letter;
import uk.coppice.portal.notification.letter.LetterFacts;
import uk.coppice.portal.notification.letter.LetterWriter;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.GuestLinks;
import uk.coppice.portal.training.SessionCard;
import uk.coppice.portal.training.SessionCards;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.PlacesHeld;

/** Writes what some mails say now, shortly before they go out: what is no longer true is not said. */
@Component
class Compose {

    private final SessionCards cards;
    private final PlacesHeld places;
    private final Recipients recipients;
    private final StaffDirectory directory;
    private final WhoComes whoComes;
    private final LetterWriter writer;
    private final CalendarEntries entries;
    private final CalendarFiles files;
    private final ObjectProvider<GuestLinks> guestLinks;
    private final Clock clock;
    private final String address;

    Compose(
            SessionCards cards,
            PlacesHeld places,
            Recipients recipients,
            StaffDirectory directory,
            WhoComes whoComes,
            LetterWriter writer,
            CalendarEntries entries,
            CalendarFiles files,
            ObjectProvider<GuestLinks> guestLinks,
            Clock clock,
            @Value("${portal.address:http://localhost:${server.port}}") String address) {
        this.cards = cards;
        this.places = places;
        this.recipients = recipients;
        this.directory = directory;
        this.whoComes = whoComes;
        this.writer = writer;
        this.entries = entries;
        this.files = files;
        this.guestLinks = guestLinks;
        this.clock = clock;
        this.address = address.replaceFirst("/+$", "");
    }

    /**
     * What became of a mail.
     *
     * @param notNeeded why it is not sent; null: it is
     * @param letter what it says
     * @param calendar the calendar file that goes with it; null: none
     */
    record Written(
            @Nullable String notNeeded,
            Letter letter,
            @Nullable String calendar) {}

    private record Place(long session, Delegate delegate) {}

    /** By mail; those whose session is gone are absent. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Map<Long, Written> letters(Collection<Mail> mails) {
        var sessions = cards.of(
                mails.stream().map(mail -> mail.news().session()).distinct().toList());
        Map<Place, PlacesHeld.Held> held = new HashMap<>();
        var all = places.in(sessions.keySet());
        all.forEach(place -> held.put(new Place(place.session(), place.delegate()), place));
        var people = recipients.of(mails.stream()
                .flatMap(mail -> Stream.of(
                        mail.to(),
                        mail.news().by() == null
                                ? mail.to()
                                : Delegate.person(mail.news().by())))
                .distinct()
                .toList());
        var asking = directory.find(
                mails.stream()
                        .map(mail -> mail.news().aboutPerson())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                LocalDate.now(clock));
        Map<Long, Written> written = new HashMap<>();
        for (var mail : mails) {
            var card = sessions.get(mail.news().session());
            var to = people.get(mail.to());
            if (card != null && to != null) {
                var place = held.get(new Place(card.id(), mail.to()));
                var about = mail.news().aboutPerson();
                var request = about == null ? null : held.get(new Place(card.id(), Delegate.person(about)));
                String notNeeded = StillTrue.check(
                        mail.news().kind(),
                        card,
                        place == null ? null : place.state(),
                        request == null ? null : request.state(),
                        card.leadIds().contains(mail.to().id()) && !mail.to().guest(),
                        LocalDateTime.now(clock));
                written.put(mail.id(), write(mail, card, place, to, people, asking, all, notNeeded));
            }
        }
        return written;
    }

    private Written write(
            Mail mail,
            SessionCard card,
            PlacesHeld.@Nullable Held place,
            Recipients.Recipient to,
            Map<Delegate, Recipients.Recipient> people,
            Map<Long, Person> asking,
            List<PlacesHeld.Held> all,
            @Nullable String notNeeded) {
        var news = mail.news();
        boolean leading =
                !mail.to().guest() && card.leadIds().contains(mail.to().id());
        String calendar = notNeeded != null || leading ? null : calendar(mail, card, place, to);
        var by = news.by() == null || news.by() == 0 ? null : people.get(Delegate.person(news.by()));
        var about = news.aboutPerson() == null ? null : asking.get(news.aboutPerson());
        boolean counts = news.kind() == MailKind.DIGEST || news.kind() == MailKind.MINIMUM;
        var facts = new LetterFacts(
                news.kind(),
                card,
                to.greeting(),
                mail.to().guest(),
                leading,
                news.before(),
                news.cause(),
                by != null ? by.name() : news.by() != null ? "A trust administrator" : null,
                about == null ? "" : about.name() + (about.workplace().isEmpty() ? "" : ", " + about.workplace()),
                news.what(),
                wall(news.madeAt().toInstant(ZoneOffset.UTC)),
                place == null || place.expires() == null ? null : wall(place.expires()),
                place == null || place.note() == null || !news.kind().takesPlace() ? "" : place.note(),
                counts
                        ? whoComes.of(
                                card,
                                all.stream()
                                        .filter(one -> one.session() == card.id())
                                        .collect(Collectors.toCollection(ArrayList::new)),
                                mail.to())
                        : null,
                link(mail, card),
                calendar != null,
                LocalDate.now(clock));
        return new Written(notNeeded, writer.write(facts), calendar);
    }

    private @Nullable String calendar(
            Mail mail, SessionCard card, PlacesHeld.@Nullable Held place, Recipients.Recipient to) {
        var kind = mail.news().kind();
        boolean booked = place != null && place.state() == BookingState.BOOKED;
        boolean says = kind.givesPlace() || (booked && (kind == MailKind.CHANGED || kind == MailKind.REINSTATED));
        boolean cancels = kind.takesPlace() || kind == MailKind.CALLED_OFF;
        String mailbox = to.address();
        if ((!says && !cancels) || mailbox == null) {
            return null;
        }
        return entries.say(card, mail.to(), cancels)
                .map(sequence -> files.invitation(
                        new CalendarEvent(
                                card,
                                mail.to(),
                                sequence,
                                clock.instant(),
                                cancels ? Standing.CANCELLED : Standing.CONFIRMED,
                                false,
                                link(mail, card)),
                        to.name(),
                        mailbox))
                .orElse(null);
    }

    private @Nullable String link(Mail mail, SessionCard card) {
        if (mail.to().guest()) {
            return guestLinks.stream()
                    .flatMap(links -> links.manage(mail.to().id(), card.id()).stream())
                    .findFirst()
                    .orElse(null);
        }
        return switch (mail.news().kind()) {
            case APPROVAL_ASKED, APPROVAL_REMINDED -> address + "/";
            case CALLED_OFF -> address + "/training";
            default -> address + "/training/" + UriUtils.encodePathSegment(card.code(), "UTF-8");
        };
    }

    private LocalDateTime wall(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }
}
