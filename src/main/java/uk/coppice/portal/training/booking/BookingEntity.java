package uk.coppice.portal.training.booking;

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

    protected BookingEntity() {}

    BookingEntity(
            long sessionId, Delegate delegate, BookingState state, Instant recordedAt, @Nullable Long recordedBy) {
        super(sessionId, delegate, recordedAt, recordedBy);
        this.state = state;
    }

    BookingState state() {
        return state;
    }
}
