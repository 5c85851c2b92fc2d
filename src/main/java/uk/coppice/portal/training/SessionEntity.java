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
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.Refusal;

/** A training session. Its row is locked before places are counted, so that no place is given twice. */
@Entity
@Table(name = "training_session")
public class SessionEntity {

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

    @Column(name = "open_to_guests")
    private boolean openToGuests;

    @Column(name = "booking_opens")
    private @Nullable LocalDate bookingOpens;

    @Column(name = "closes_days")
    private int closesDays;

    @Column(name = "cancel_days")
    private int cancelDays;

    @Enumerated(EnumType.STRING)
    private ClashMode clash = ClashMode.BLOCK;

    @Column(name = "fair_share")
    private @Nullable Integer fairShare;

    @Version
    private int version;

    protected SessionEntity() {}

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public SessionKind kind() {
        return kind;
    }

    public LocalDateTime startsAt() {
        return date.atTime(start);
    }

    public LocalDateTime endsAt() {
        return date.atTime(end);
    }

    public int capacity() {
        return capacity;
    }

    public Audience audience() {
        return audience;
    }

    public SessionStatus status() {
        return status;
    }

    public boolean openToGuests() {
        return openToGuests;
    }

    /** The day from which it can be booked; null: always. */
    public @Nullable LocalDate bookingOpens() {
        return bookingOpens;
    }

    /** How many school days before it booking closes; 0: when it starts. */
    public int closesDays() {
        return closesDays;
    }

    /** Until how many school days before it a place can be given up; 0: until it starts. */
    public int cancelDays() {
        return cancelDays;
    }

    public ClashMode clash() {
        return clash;
    }

    /** How many places one school's staff can have; null: no limit. */
    public @Nullable Integer fairShare() {
        return fairShare;
    }

    /** Closing the register makes a session delivered. */
    public void deliver() {
        if (status == SessionStatus.CANCELLED) {
            throw new Refusal("This session was called off, so it has no register.");
        }
        status = SessionStatus.DELIVERED;
    }

    /** Takes a delivery back: the register is open again. */
    public void reopen() {
        if (status == SessionStatus.DELIVERED) {
            status = SessionStatus.PLANNED;
        }
    }
}
