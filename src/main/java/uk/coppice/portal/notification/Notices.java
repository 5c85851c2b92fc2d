package uk.coppice.portal.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.training.SessionChanged;
import uk.coppice.portal.training.booking.ApprovalReminded;
import uk.coppice.portal.training.booking.PlaceChanged;

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
        jdbc.update(
                INSERT,
                Ids.next(),
                kind,
                session,
                person,
                guest,
                about,
                before,
                cause,
                by,
                what,
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
