package uk.coppice.portal.notification.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.notification.MailChoice;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.notification.MailPreferences;
import uk.coppice.portal.notification.SendTime;
import uk.coppice.portal.notification.calendar.CalendarEntries;
import uk.coppice.portal.notification.letter.Subjects;
import uk.coppice.portal.notification.letter.TypedName;
import uk.coppice.portal.platform.SchoolCalendar;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionCard;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.booking.Approvers;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.PlacesHeld;

/** Turns what happened into mails: who is told, whether they want it, when it may go, and what it replaces. */
@Component
class Dispatch {

    private static final int NOTICES_AT_ONCE = 200;
    private static final String REPLACED = "Later news of the same place took its place.";

    private final JdbcClient jdbc;
    private final MailBook book;
    private final Recipients recipients;
    private final DeletedDrafts cards;
    private final PlacesHeld places;
    private final MailPreferences preferences;
    private final CalendarEntries entries;
    private final ObjectProvider<Approvers> approvers;
    private final MovedRequests movedRequests;
    private final SendTime times;
    private final Clock clock;

    Dispatch(
            JdbcClient jdbc,
            MailBook book,
            Recipients recipients,
            DeletedDrafts cards,
            PlacesHeld places,
            MailPreferences preferences,
            CalendarEntries entries,
            ObjectProvider<Approvers> approvers,
            MovedRequests movedRequests,
            SchoolCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.recipients = recipients;
        this.cards = cards;
        this.places = places;
        this.preferences = preferences;
        this.entries = entries;
        this.approvers = approvers;
        this.movedRequests = movedRequests;
        this.times = new SendTime(calendar);
        this.clock = clock;
    }

    private record Notice(
            long id,
            @Nullable MailKind kind,
            Mail.News news,
            @Nullable Delegate delegate,
            @Nullable Asker asker) {}

    /** Somebody who asks for a guest's place, whom the portal does not know yet. */
    private record Asker(String name, String address, Mail.Link link) {}

    /** One thing to tell one person. */
    private record Told(Mail.News news, Delegate to) {}

    /**
     * Turns the oldest notices into mails, all or none of them. Of two servers at it the second waits for the first.
     *
     * @return how many notices it took
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int some() {
        var notices = jdbc.sql("SELECT id, " + MailRows.NEWS
                        + ", person_id, guest_id, to_name, to_address, secret, expires_at FROM notice ORDER BY id LIMIT "
                        + NOTICES_AT_ONCE + " FOR UPDATE")
                .query(Dispatch::notice)
                .list();
        if (notices.isEmpty()) {
            return 0;
        }
        var sessions = cards.of(notices.stream()
                .map(notice -> notice.news().session())
                .distinct()
                .toList());
        List<Told> told = new ArrayList<>();
        for (var notice : notices) {
            var card = sessions.get(notice.news().session());
            if (card != null && notice.asker() != null) {
                book.add(List.of(draft(notice.news(), notice.asker(), card)));
            } else if (card != null
                    && (notice.kind() == MailKind.GUEST_CAME || card.endsAt().isAfter(LocalDateTime.now(clock)))) {
                told.addAll(tell(notice, card));
            }
        }
        write(told, sessions);
        jdbc.sql("DELETE FROM notice WHERE id IN (:ids)")
                .param("ids", notices.stream().map(Notice::id).toList())
                .update();
        return notices.size();
    }

    private List<Told> tell(Notice notice, SessionCard card) {
        var news = notice.news();
        if (notice.kind() == null) {
            return aboutSession(news, card);
        }
        var delegate = Objects.requireNonNull(notice.delegate(), "a place is somebody's");
        if (notice.kind() == MailKind.LEAD_ENDED && card.draft() && card.ledBy(delegate)) {
            return List.of(new Told(news.as(MailKind.WITHDRAWN), delegate));
        }
        List<Told> told = new ArrayList<>();
        told.add(new Told(news, delegate));
        if (notice.kind() == MailKind.REQUESTED && !delegate.guest()) {
            var asked = new Mail.News(
                    MailKind.APPROVAL_ASKED,
                    news.session(),
                    delegate.id(),
                    null,
                    news.cause(),
                    news.by(),
                    Set.of(),
                    null,
                    news.madeAt());
            approvers.stream()
                    .flatMap(who -> who.of(delegate.id(), news.session()).stream())
                    .distinct()
                    .forEach(approver -> told.add(new Told(asked, Delegate.person(approver))));
        }
        return told;
    }

    /**
     * A session that changed concerns everybody with a place or in line, and those who lead it; one that moved, also those
     * who decide on requests for it: what they are asked about is another thing now. A draft concerns nobody yet.
     */
    private List<Told> aboutSession(Mail.News news, SessionCard card) {
        var kind = kind(news.what());
        if (kind == null || card.draft()) {
            return List.of();
        }
        Set<Delegate> concerned = new LinkedHashSet<>();
        places.in(List.of(card.id())).stream()
                .filter(held -> held.state() != BookingState.CANCELLED)
                .forEach(held -> concerned.add(held.delegate()));
        card.leadIds().forEach(lead -> concerned.add(Delegate.person(lead)));
        List<Told> told = new ArrayList<>();
        concerned.forEach(who -> told.add(new Told(news.as(kind), who)));
        if (news.what().contains(What.DATE_OR_TIME) && !card.calledOff()) {
            movedRequests
                    .deciding(card.id())
                    .forEach(approver ->
                            told.add(new Told(news.as(MailKind.APPROVAL_MOVED), Delegate.person(approver))));
        }
        return told;
    }

    private static @Nullable MailKind kind(Set<What> what) {
        if (what.contains(What.CALLED_OFF)) {
            return MailKind.CALLED_OFF;
        }
        if (what.contains(What.REINSTATED)) {
            return MailKind.REINSTATED;
        }
        return what.contains(What.DATE_OR_TIME) || what.contains(What.PLACE) ? MailKind.CHANGED : null;
    }

    private void write(List<Told> told, Map<Long, SessionCard> sessions) {
        var known = recipients.of(told.stream().map(Told::to).toList());
        var wishes = preferences.of(told.stream()
                .map(Told::to)
                .filter(to -> !to.guest())
                .map(Delegate::id)
                .distinct()
                .toList());
        var now = ZonedDateTime.now(clock);
        for (var heard : told) {
            var one = outOfCalendar(heard);
            var to = known.get(one.to());
            var card = sessions.get(one.news().session());
            if (to == null || card == null) {
                continue;
            }
            if (one.news().kind() == MailKind.GUEST_CAME && book.has(MailKind.GUEST_CAME, card.id(), one.to())) {
                continue; // added, taken off by mistake and added again
            }
            var kind = one.news().kind();
            if (kind == MailKind.APPROVAL_MOVED && saidByWhatWaits(one)) {
                continue;
            }
            var waiting = kind.aboutOwnPlace() ? book.waiting(card.id(), one.to(), kind) : List.<Collapse.Waiting>of();
            boolean knows = (!waiting.isEmpty() || kind == MailKind.YOU_LEAD) && book.told(card.id(), one.to(), kind);
            var collapse = Collapse.of(waiting, one.news(), knows);
            book.drop(collapse.replaced(), REPLACED);
            boolean send = collapse.send() || (knows && changedMeanwhile(one, card));
            if (send && (wanted(one, wishes) || leavesCalendar(one, card))) {
                book.add(List.of(draft(one.news().with(collapse.what()), to, card, now)));
            }
            if (!send && times.cannotWait(kind, card.date(), now.toLocalDate())) {
                // what waits says it, and was written when the session was further off
                book.hurry(waiting.stream().map(Collapse.Waiting::id).toList());
            }
        }
    }

    /** A later move takes the place of an earlier one; a question that has not gone out yet says when the session is now. */
    private boolean saidByWhatWaits(Told one) {
        long session = one.news().session();
        var waiting = book.asking(session, one.to());
        book.drop(
                waiting.stream()
                        .filter(mail -> mail.kind() == MailKind.APPROVAL_MOVED)
                        .map(MailBook.Asking::id)
                        .toList(),
                REPLACED);
        var about = waiting.stream()
                .map(MailBook.Asking::about)
                .filter(Objects::nonNull)
                .toList();
        return about.containsAll(movedRequests.asking(session, one.to().id()));
    }

    /** Who leaves a list overnight, for which they gave a place up, has heard of neither: their place is gone. */
    private Told outOfCalendar(Told one) {
        return one.news().kind() == MailKind.LEFT_LIST
                        && entries.holds(one.news().session(), one.to())
                ? new Told(one.news().as(MailKind.CANCELLED), one.to())
                : one;
    }

    private static boolean wanted(Told one, Map<Long, Set<MailChoice>> wishes) {
        var choice = one.news().kind().choice(one.news().cause());
        var wanted = one.to().guest() ? null : wishes.get(one.to().id());
        return choice == null || wanted == null || wanted.contains(choice);
    }

    /** Whether a place given back and taken again is one in a session that calendars know otherwise by now. */
    private boolean changedMeanwhile(Told one, SessionCard card) {
        var kind = one.news().kind();
        if (kind == MailKind.YOU_LEAD) {
            return !entries.holds(card.id(), one.to()) || !entries.upToDate(card, one.to());
        }
        return (kind.givesPlace() || kind == MailKind.REINSTATED) && !entries.upToDate(card, one.to());
    }

    /** Who does without confirmations still has what they gave up taken out of their calendar. */
    private boolean leavesCalendar(Told one, SessionCard card) {
        var kind = one.news().kind();
        return (kind.takesPlace() || kind.endsLeading()) && entries.holds(card.id(), one.to());
    }

    private MailBook.Draft draft(Mail.News news, Asker asker, SessionCard card) {
        var now = ZonedDateTime.now(clock);
        return new MailBook.Draft(
                news,
                null,
                TypedName.of(asker.name()),
                asker.address(),
                Subjects.of(news.kind(), news.what(), card, now.toLocalDate()),
                true,
                now.toInstant(),
                null,
                asker.link());
    }

    private MailBook.Draft draft(Mail.News news, Recipients.Recipient to, SessionCard card, ZonedDateTime now) {
        boolean cannotWait = times.cannotWait(news.kind(), card.date(), now.toLocalDate());
        return new MailBook.Draft(
                news,
                to.delegate(),
                to.name(),
                to.address(),
                Subjects.of(news.kind(), news.what(), card, now.toLocalDate()),
                cannotWait,
                (cannotWait ? now : times.next(now)).toInstant(),
                null,
                null);
    }

    /**
     * Mails that the day brings: written at most once for each session, day and recipient, however often this is asked.
     *
     * @return how many were new
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int due(MailKind kind, SessionCard card, Collection<Delegate> delegates) {
        var known = recipients.of(delegates);
        var keys = delegates.stream()
                .map(to -> Mail.onceKey(kind, card.id(), day(kind, card), to))
                .toList();
        var written = Set.copyOf(book.written(keys));
        var wishes = preferences.of(
                delegates.stream().filter(to -> !to.guest()).map(Delegate::id).toList());
        var now = ZonedDateTime.now(clock);
        List<MailBook.Draft> drafts = new ArrayList<>();
        for (var delegate : delegates) {
            var to = known.get(delegate);
            String key = Mail.onceKey(kind, card.id(), day(kind, card), delegate);
            var wanted = delegate.guest() ? null : wishes.get(delegate.id());
            boolean unwanted = wanted != null && kind.choice(null) != null && !wanted.contains(kind.choice(null));
            if (to == null || unwanted || written.contains(key)) {
                continue;
            }
            var news = Mail.News.due(kind, card.id(), StoredTime.of(now.toInstant()));
            drafts.add(draft(news, to, card, now).once(key));
        }
        book.add(drafts);
        return drafts.size();
    }

    /** Reminders belong to the session's day; digests, of which there are several, to the day they are written on. */
    private LocalDate day(MailKind kind, SessionCard card) {
        return kind == MailKind.DIGEST ? LocalDate.now(clock) : card.date();
    }

    private static Notice notice(ResultSet row, int n) throws SQLException {
        boolean session = row.getString("kind").equals("SESSION");
        var kind = session ? MailKind.CHANGED : MailKind.valueOf(row.getString("kind"));
        var link = MailRows.link(row);
        return new Notice(
                row.getLong("id"),
                session ? null : kind,
                MailRows.news(row, kind),
                MailRows.delegate(row),
                link == null ? null : new Asker(row.getString("to_name"), row.getString("to_address"), link));
    }
}
