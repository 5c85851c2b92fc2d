package uk.coppice.portal.notification.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.Cause;

/** How news and mails stand in their tables. */
final class MailRows {

    /** The columns of news, in notices and in mails alike. */
    static final String NEWS = "kind, session_id, about_person_id, before_state, cause, by_id, what, topic, made_at";

    private MailRows() {}

    static Mail.News news(ResultSet row) throws SQLException {
        return news(row, MailKind.valueOf(row.getString("kind")));
    }

    static Mail.News news(ResultSet row, MailKind kind) throws SQLException {
        return new Mail.News(
                kind,
                row.getLong("session_id"),
                row.getObject("about_person_id", Long.class),
                orNull(row.getString("before_state"), BookingState::valueOf),
                orNull(row.getString("cause"), Cause::valueOf),
                row.getObject("by_id", Long.class),
                what(row.getString("what")),
                row.getString("topic"),
                row.getObject("made_at", LocalDateTime.class));
    }

    static @Nullable Delegate delegate(ResultSet row) throws SQLException {
        Long person = row.getObject("person_id", Long.class);
        Long guest = row.getObject("guest_id", Long.class);
        return person != null ? Delegate.person(person) : guest != null ? Delegate.guest(guest) : null;
    }

    /** The link in a mail to somebody who is not known yet; null for all others. */
    static Mail.@Nullable Link link(ResultSet row) throws SQLException {
        var until = row.getObject("expires_at", LocalDateTime.class);
        return until == null ? null : new Mail.Link(row.getString("secret"), until);
    }

    static Set<What> what(@Nullable String written) {
        Set<What> what = EnumSet.noneOf(What.class);
        if (written != null && !written.isEmpty()) {
            Arrays.stream(written.split(",", -1)).map(What::valueOf).forEach(what::add);
        }
        return what;
    }

    static @Nullable String written(Set<What> what) {
        return what.isEmpty() ? null : what.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <T> @Nullable T orNull(@Nullable String text, Function<String, T> read) {
        return text == null ? null : read.apply(text);
    }
}
