package uk.coppice.portal.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import uk.coppice.portal.platform.Refusal;

/** A training session. Its row is locked before places are counted, so that no place is given twice. */
@Entity
@Table(name = "training_session")
class SessionEntity {

    @Id
    private long id;

    private String code = "";
    private String title = "";

    @Enumerated(EnumType.STRING)
    private SessionKind kind = SessionKind.OTP;

    @Column(name = "session_date")
    private LocalDate date = LocalDate.EPOCH;

    @Column(name = "start_time")
    private LocalTime start = LocalTime.MIDNIGHT;

    @Column(name = "end_time")
    private LocalTime end = LocalTime.MIDNIGHT;

    private int capacity;

    @Enumerated(EnumType.STRING)
    private Audience audience = Audience.ANYONE;

    @Enumerated(EnumType.STRING)
    private SessionStatus status = SessionStatus.PLANNED;

    @Version
    private int version;

    protected SessionEntity() {}

    long id() {
        return id;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    SessionKind kind() {
        return kind;
    }

    LocalDateTime startsAt() {
        return date.atTime(start);
    }

    LocalDateTime endsAt() {
        return date.atTime(end);
    }

    int capacity() {
        return capacity;
    }

    Audience audience() {
        return audience;
    }

    SessionStatus status() {
        return status;
    }

    /** Closing the register makes a session delivered. */
    void deliver() {
        if (status == SessionStatus.CANCELLED) {
            throw new Refusal("This session was called off, so it has no register.");
        }
        status = SessionStatus.DELIVERED;
    }

    /** Takes a delivery back: the register is open again. */
    void reopen() {
        if (status == SessionStatus.DELIVERED) {
            status = SessionStatus.PLANNED;
        }
    }
}
