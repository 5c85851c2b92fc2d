package uk.coppice.portal.training.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.DelegateRow;

/** One state of a delegate's place in a session. */
@Entity
@Table(name = "booking")
class BookingEntity extends DelegateRow {

    @Enumerated(EnumType.STRING)
    private BookingState state = BookingState.BOOKED;

    @Enumerated(EnumType.STRING)
    private @Nullable Cause cause;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    private @Nullable String note;

    protected BookingEntity() {}

    BookingEntity(long sessionId, Delegate delegate, PlaceBook.Change change, Instant recordedAt) {
        super(sessionId, delegate, recordedAt, change.by());
        this.state = change.state();
        this.cause = change.cause();
        this.expiresAt = change.expires();
        this.note = change.note();
    }

    BookingState state() {
        return state;
    }

    /** Why the place came into this state; null for an imported one. */
    @Nullable
    Cause cause() {
        return cause;
    }

    /** Until when an offer holds or a request is to be decided on; null for other states. */
    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    /** What was said with it. */
    @Nullable
    String note() {
        return note;
    }
}
