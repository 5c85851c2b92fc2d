package uk.coppice.portal.training.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.DelegateRow;
import uk.coppice.portal.training.Mark;

/** A mark in the register of a session. */
@Entity
@Table(name = "attendance")
class AttendanceEntity extends DelegateRow {

    @Enumerated(EnumType.STRING)
    private Mark mark = Mark.ATTENDED;

    protected AttendanceEntity() {}

    AttendanceEntity(long sessionId, Delegate delegate, Mark mark, Instant recordedAt, @Nullable Long recordedBy) {
        super(sessionId, delegate, recordedAt, recordedBy);
        this.mark = mark;
    }

    Mark mark() {
        return mark;
    }
}
