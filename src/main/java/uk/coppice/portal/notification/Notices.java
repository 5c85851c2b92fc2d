package uk.coppice.portal.notification;

import java.sql.Types;
import java.time.Clock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.training.LeadsChanged;
import uk.coppice.portal.training.SessionChanged;
import uk.coppice.portal.training.booking.ApprovalReminded;
import uk.coppice.portal.training.booking.Cause;
import uk.coppice.portal.training.booking.PlaceChanged;
import uk.coppice.portal.training.booking.SwapDeclined;
import uk.coppice.portal.training.booking.SwapProposed;
import uk.coppice.portal.training.guests.GuestAsked;
import uk.coppice.portal.training.interest.TopicPlanned;
import uk.coppice.portal.training.register.GuestCame;

/**
 * Notes what happened, in the transaction in which it happens: one small row, nothing is read. So no mail is lost, none
 * is sent for what was rolled back, and booking stays fast. {@code Dispatch} turns notices into mails afterwards.
 */
@Component
class Notices {

    /** The kind of a notice about a session, which goes to everybody who has to do with it. */
    private static final String SESSION = "SESSION";

    private static final String INSERT =
            "INSERT INTO notice (id, kind, session_id, person_id, guest_id, about_person_id, before_state, cause, by_id, "
                    + "what, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String INSERT_TOPIC =
            "INSERT INTO notice (id, kind, session_id, person_id, topic, made_at) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String INSERT_ASKER =
            "INSERT INTO notice (id, kind, session_id, to_name, to_address, secret, expires_at, made_at) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Notices(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void note(PlaceChanged place) {
        var delegate = place.delegate();
        write(
                MailKind.of(place.before(), place.after(), place.cause()).name(),
                place.sessionId(),
                delegate.guest() ? null : delegate.id(),
                delegate.guest() ? delegate.id() : null,
                null,
                place.before() == null ? null : place.before().name(),
                place.cause().name(),
                place.by(),
                null);
    }

    @EventListener
    void note(SessionChanged session) {
        String what = session.what().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        write(SESSION, session.sessionId(), null, null, null, null, null, null, what);
    }

    @EventListener
    void note(LeadsChanged leads) {
        leads.named().forEach(person -> lead(MailKind.YOU_LEAD, person, leads));
        leads.takenOff().forEach(person -> lead(MailKind.LEAD_ENDED, person, leads));
    }

    private void lead(MailKind kind, long person, LeadsChanged leads) {
        Long by = leads.by();
        var cause = by != null && by == person ? Cause.OWN : Cause.ON_BEHALF;
        write(kind.name(), leads.sessionId(), person, null, null, null, cause.name(), by, null);
    }

    @EventListener
    void note(ApprovalReminded reminded) {
        for (long approver : reminded.approvers()) {
            write(
                    MailKind.APPROVAL_REMINDED.name(),
                    reminded.sessionId(),
                    approver,
                    null,
                    reminded.person(),
                    null,
                    null,
                    null,
                    null);
        }
    }

    @EventListener
    void note(SwapProposed swap) {
        write(
                MailKind.SWAP_ASKED.name(),
                swap.sessionId(),
                swap.colleague(),
                null,
                swap.person(),
                null,
                null,
                null,
                null);
    }

    @EventListener
    void note(SwapDeclined swap) {
        write(
                MailKind.SWAP_DECLINED.name(),
                swap.sessionId(),
                swap.person(),
                null,
                swap.colleague(),
                null,
                null,
                null,
                null);
    }

    @EventListener
    void note(TopicPlanned topic) {
        for (long person : topic.people()) {
            jdbc.update(
                    INSERT_TOPIC,
                    Ids.next(),
                    MailKind.TOPIC_PLANNED.name(),
                    topic.sessionId(),
                    person,
                    topic.topic(),
                    StoredTime.of(clock.instant()));
        }
    }

    /** The secret stays until the mail is sent or given up, and is not logged. */
    @EventListener
    void note(GuestAsked asked) {
        var kind = asked.staff() ? MailKind.GUEST_IS_STAFF : MailKind.GUEST_CONFIRM;
        jdbc.update(
                INSERT_ASKER,
                Ids.next(),
                kind.name(),
                asked.sessionId(),
                asked.name(),
                asked.email(),
                asked.staff() ? null : asked.token(),
                StoredTime.of(asked.until()),
                StoredTime.of(clock.instant()));
    }

    @EventListener
    void note(GuestCame came) {
        write(MailKind.GUEST_CAME.name(), came.sessionId(), null, came.guestId(), null, null, null, null, null);
    }

    private void write(
            String kind,
            long session,
            @Nullable Long person,
            @Nullable Long guest,
            @Nullable Long about,
            @Nullable String before,
            @Nullable String cause,
            @Nullable Long by,
            @Nullable String what) {
        // with the types said: the driver is not asked for them while others wait for the session
        jdbc.update(INSERT, row -> {
            row.setLong(1, Ids.next());
            row.setString(2, kind);
            row.setLong(3, session);
            row.setObject(4, person, Types.BIGINT);
            row.setObject(5, guest, Types.BIGINT);
            row.setObject(6, about, Types.BIGINT);
            row.setString(7, before);
            row.setString(8, cause);
            row.setObject(9, by, Types.BIGINT);
            row.setString(10, what);
            row.setObject(11, StoredTime.of(clock.instant()));
        });
    }
}
