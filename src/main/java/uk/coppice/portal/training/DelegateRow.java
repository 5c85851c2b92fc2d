package uk.coppice.portal.training;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import uk.coppice.portal.platform.Ids;

/**
 * What is said of one delegate and session. Rows are superseded, not overwritten: the current one has
 * {@code superseded = 0}, and the unique key over it allows one current row.
 */
@MappedSuperclass
public abstract class DelegateRow implements Persistable<Long> {

    @Id
    private long id;

    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "guest_id")
    private @Nullable Long guestId;

    @Column(name = "recorded_at")
    private Instant recordedAt = Instant.EPOCH;

    @Column(name = "recorded_by")
    private @Nullable Long recordedBy;

    @SuppressWarnings("UnusedVariable") // read by queries
    private long superseded;

    private transient boolean isNew;

    protected DelegateRow() {}

    public DelegateRow(long sessionId, Delegate delegate, Instant recordedAt, @Nullable Long recordedBy) {
        this.id = Ids.next();
        this.sessionId = sessionId;
        this.personId = delegate.guest() ? null : delegate.id();
        this.guestId = delegate.guest() ? delegate.id() : null;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
        this.isNew = true;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    public Delegate delegate() {
        return personId != null ? Delegate.person(personId) : Delegate.guest(guestId == null ? 0 : guestId);
    }

    /** Gives way to a newer row. */
    public void supersedeBy(DelegateRow newer) {
        superseded = newer.getId();
    }

    /** Takes the row back without another in its place: it is kept, as one that leads to itself. */
    public void withdraw() {
        superseded = id;
    }
}
