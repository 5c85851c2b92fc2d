package uk.coppice.portal.notification.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
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
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.GuestLinks;
import uk.coppice.portal.training.SessionCard;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.NotForThem;
import uk.coppice.portal.training.booking.PlacesHeld;
import uk.coppice.portal.training.booking.SameTime;
import uk.coppice.portal.training.register.PresentGuests;

/** Writes what some mails say now, shortly before they go out: what is no longer true is not said. */
@Component
class Compose {

    private final DeletedDrafts cards;
    private final PlacesHeld places;
    private final Recipients recipients;
    private final StaffDirectory directory;
    private final WhoComes whoComes;
    private final PresentGuests present;
    private final NotForThem notForThem;
    private final SameTime sameTime;
    private final MovedRequests movedRequests;
    private final LetterWriter writer;
    private final CalendarEntries entries;
    private final CalendarFiles files;
    private final GuestLinks guestLinks;
    private final Clock clock;
    private final PortalAddress address;

    Compose(
            DeletedDrafts cards,
            PlacesHeld places,
            Recipients recipients,
            StaffDirectory directory,
            WhoComes whoComes,
            PresentGuests present,
            NotForThem notForThem,
            SameTime sameTime,
            MovedRequests movedRequests,
            LetterWriter writer,
            CalendarEntries entries,
            CalendarFiles files,
            GuestLinks guestLinks,
            Clock clock,
            PortalAddress address) {
        this.cards = cards;
        this.places = places;
        this.recipients = recipients;
        this.directory = directory;
        this.whoComes = whoComes;
        this.present = present;
        this.notForThem = notForThem;
        this.sameTime = sameTime;
        this.movedRequests = movedRequests;
        this.writer = writer;
        this.entries = entries;
        this.files = files;
        this.guestLinks = guestLinks;
        this.clock = clock;
        this.address = address;
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

    /** The plain words as they are kept for the administrator: what stands behind a {@code #} is the reader's own. */
    static String kept(Letter letter, String plain) {
        var action = letter.action();
        int secret = action == null ? -1 : action.link().indexOf('#');
        return action == null || secret < 0
                ? plain
                : plain.replace(action.link(), action.link().substring(0, secret) + "#…");
    }

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
                                ? null
                                : Delegate.person(mail.news().by())))
                .filter(Objects::nonNull)
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
            var to = mail.to() == null ? null : people.get(mail.to());
            var link = mail.link();
            if (card != null && link != null) {
                written.put(mail.id(), toAsker(mail, link, card));
            } else if (card != null && to != null) {
                var delegate = to.delegate();
                var place = held.get(new Place(card.id(), delegate));
                var about = mail.news().aboutPerson();
                var request = about == null ? null : held.get(new Place(card.id(), Delegate.person(about)));
                String notNeeded = StillTrue.check(
                        mail.news().kind(),
                        card,
                        state(place),
                        mail.news().kind() == MailKind.APPROVAL_MOVED
                                ? waiting(card.id(), delegate.id())
                                : state(request),
                        about != null
                                && mail.news().kind() == MailKind.SWAP_ASKED
                                && places.heldOut(card.id(), about, delegate.id()),
                        card.ledBy(delegate),
                        mail.news().kind() == MailKind.GUEST_CAME
                                && present.at(card.id()).contains(delegate.id()),
                        LocalDateTime.now(clock));
                written.put(mail.id(), write(mail, card, place, to, people, asking, all, notNeeded));
            }
        }
        return written;
    }

    /** To somebody who is not known yet: nothing but the session and the link. */
    private Written toAsker(Mail mail, Mail.Link link, SessionCard card) {
        var news = mail.news();
        var now = LocalDateTime.now(clock);
        var until = StoredTime.wall(link.until(), clock.getZone());
        String notNeeded = StillTrue.check(news.kind(), card, null, null, false, false, false, now);
        if (notNeeded == null && !until.isAfter(now)) {
            notNeeded = "Its link worked no more before it could be sent.";
        }
        String secret = link.secret();
        var facts = new LetterFacts(
                news.kind(),
                card,
                mail.toName(),
                true,
                false,
                null,
                null,
                null,
                "",
                news.what(),
                StoredTime.wall(news.madeAt(), clock.getZone()),
                until,
                "",
                null,
                secret == null ? page(card) : guestLinks.confirm(secret),
                false,
                LocalDate.now(clock));
        return new Written(notNeeded, writer.write(facts), null);
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
        var delegate = to.delegate();
        boolean leading = card.ledBy(delegate);
        String link = link(news.kind(), card, delegate);
        String calendar = notNeeded != null ? null : calendar(news.kind(), card, place, to, link);
        var by = news.by() == null || news.by() == 0 ? null : people.get(Delegate.person(news.by()));
        var about = news.aboutPerson() == null ? null : asking.get(news.aboutPerson());
        var facts = new LetterFacts(
                news.kind(),
                card,
                to.greeting(),
                delegate.guest(),
                leading,
                news.before(),
                news.cause(),
                by != null ? by.name() : news.by() != null ? "a trust administrator" : null,
                news.topic() != null ? news.topic() : about == null ? "" : withSchool(about),
                news.what(),
                StoredTime.wall(news.madeAt(), clock.getZone()),
                place == null || place.expires() == null ? null : wall(place.expires()),
                note(news, place, delegate),
                coming(news.kind(), card, all, delegate),
                link,
                calendar != null,
                LocalDate.now(clock));
        return new Written(notNeeded, writer.write(facts), calendar);
    }

    private @Nullable BookingState waiting(long session, long approver) {
        return movedRequests.asking(session, approver).isEmpty() ? null : BookingState.REQUESTED;
    }

    private LetterFacts.@Nullable Coming coming(
            MailKind kind, SessionCard card, List<PlacesHeld.Held> all, Delegate reader) {
        return switch (kind) {
            case DIGEST, MINIMUM ->
                whoComes.of(
                        card,
                        all.stream()
                                .filter(one -> one.session() == card.id())
                                .collect(Collectors.toCollection(ArrayList::new)),
                        reader);
            case APPROVAL_MOVED ->
                new LetterFacts.Coming(movedRequests.words(card.id(), reader.id()), List.of(), List.of(), 0, List.of());
            default -> null;
        };
    }

    /**
     * What was said with a place that is gone; of a session that was asked for, why it is not for the reader; of a place
     * that is offered, what else they have to do then.
     */
    private String note(Mail.News news, PlacesHeld.@Nullable Held place, Delegate delegate) {
        if (news.kind() == MailKind.TOPIC_PLANNED) {
            return notForThem.why(news.session(), delegate.id()).orElse("");
        }
        if (news.kind() == MailKind.OFFERED) {
            return sameTime.words(news.session(), delegate.id()).orElse("");
        }
        return place == null || place.note() == null || !news.kind().takesPlace() ? "" : place.note();
    }

    private static String withSchool(Person person) {
        return person.name() + (person.workplace().isEmpty() ? "" : " (" + person.workplace() + ")");
    }

    private @Nullable String calendar(
            MailKind kind,
            SessionCard card,
            PlacesHeld.@Nullable Held place,
            Recipients.Recipient to,
            @Nullable String link) {
        boolean leading = card.ledBy(to.delegate());
        boolean says = leading ? InCalendar.saysOfLeading(kind) : InCalendar.says(kind, state(place));
        boolean cancels = leading
                ? InCalendar.cancelsLeading(kind)
                : InCalendar.cancels(kind, state(place), () -> entries.holds(card.id(), to.delegate()));
        String mailbox = to.address();
        if ((!says && !cancels) || mailbox == null) {
            return null;
        }
        return entries.say(card, to.delegate(), cancels)
                .map(sequence -> files.invitation(
                        new CalendarEvent(
                                card,
                                to.delegate(),
                                sequence,
                                clock.instant(),
                                cancels ? Standing.CANCELLED : Standing.CONFIRMED,
                                leading,
                                link),
                        to.name(),
                        mailbox))
                .orElse(null);
    }

    private static @Nullable BookingState state(PlacesHeld.@Nullable Held place) {
        return place == null ? null : place.state();
    }

    private @Nullable String link(MailKind kind, SessionCard card, Delegate delegate) {
        if (delegate.guest()) {
            return guestLinks.manage(delegate.id(), card.id()).orElse(null);
        }
        return switch (kind) {
            case APPROVAL_ASKED, APPROVAL_REMINDED, APPROVAL_MOVED -> address.of("/requests");
            case CALLED_OFF -> address.of("/training");
            default -> page(card);
        };
    }

    private String page(SessionCard card) {
        return address.of("/training/", card.code());
    }

    private LocalDateTime wall(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }
}
