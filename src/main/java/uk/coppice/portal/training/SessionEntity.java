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
import org.springframework.data.domain.Persistable;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;

/** A training session. Its row is locked before places are counted, so that no place is given twice. */
@Entity
@Table(name = "training_session")
public class SessionEntity implements Persistable<Long> {

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

    @Column(name = "series_code")
    private @Nullable String seriesCode;

    private @Nullable String summary;
    private String topic = "";
    private String venue = "";

    @Column(name = "online_link")
    private @Nullable String onlineLink;

    @Column(name = "year_groups")
    private String yearGroups = "";

    @Column(name = "aim_key")
    private @Nullable String aimKey;

    private @Nullable Integer minimum;

    @Column(name = "minimum_by")
    private @Nullable LocalDate minimumBy;

    @Column(name = "called_off_why")
    private @Nullable String calledOffWhy;

    @Version
    private int version;

    private transient boolean isNew;

    protected SessionEntity() {}

    /** A draft, under a code that no other session has. */
    public SessionEntity(String code, @Nullable String seriesCode, SessionPlan plan) {
        this.id = Ids.next();
        this.code = code;
        this.seriesCode = seriesCode;
        this.status = SessionStatus.DRAFT;
        this.isNew = true;
        plan(plan);
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

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

    /** Rises with every change of the session itself. */
    public int version() {
        return version;
    }

    /** What it belongs to; null for a session by itself. */
    public @Nullable String seriesCode() {
        return seriesCode;
    }

    /** Why it was called off, as those booked are told; null while it is not. */
    public @Nullable String calledOffWhy() {
        return calledOffWhy;
    }

    /** All that is planned about it. */
    public SessionPlan plan() {
        return new SessionPlan(
                title,
                summary == null ? "" : summary,
                topic,
                kind,
                date,
                start,
                end,
                venue,
                onlineLink == null ? "" : onlineLink,
                audience,
                YearGroup.ofCodes(yearGroups),
                openToGuests,
                capacity,
                minimum,
                minimumBy,
                bookingOpens,
                closesDays,
                cancelDays,
                clash,
                fairShare,
                aimKey);
    }

    /** Takes another plan. Whether that is allowed was asked before. */
    public final void plan(SessionPlan plan) {
        title = plan.title();
        summary = plan.summary().isEmpty() ? null : plan.summary();
        topic = plan.topic();
        kind = plan.kind();
        date = plan.date();
        start = plan.start();
        end = plan.end();
        venue = plan.venue();
        onlineLink = plan.onlineLink().isEmpty() ? null : plan.onlineLink();
        audience = plan.audience();
        yearGroups = YearGroup.codes(plan.yearGroups());
        openToGuests = plan.openToGuests();
        capacity = plan.capacity();
        minimum = plan.minimum();
        minimumBy = plan.minimumBy();
        bookingOpens = plan.bookingOpens();
        closesDays = plan.closesDays();
        cancelDays = plan.cancelDays();
        clash = plan.clash();
        fairShare = plan.fairShare();
        aimKey = plan.aimKey();
    }

    /** A draft becomes a session that people can book. */
    public void publish() {
        if (status != SessionStatus.DRAFT) {
            throw new Refusal("This session is published already.");
        }
        status = SessionStatus.PLANNED;
    }

    /** Takes publishing back. Whether nobody has booked was asked before. */
    public void withdraw() {
        if (status != SessionStatus.PLANNED) {
            throw new Refusal("Only a session that is to come can become a draft again.");
        }
        status = SessionStatus.DRAFT;
    }

    /** It will not be held; places stay as they are, so that it can be reinstated. */
    public void callOff(String why) {
        if (status == SessionStatus.DELIVERED) {
            throw new Refusal("This session has been held, so it can't be called off. If it was not held after all, "
                    + "open its register again first.");
        }
        if (status != SessionStatus.PLANNED) {
            throw new Refusal(
                    status == SessionStatus.DRAFT
                            ? "This is a draft: nobody has booked it. Delete it instead."
                            : "This session is called off already.");
        }
        status = SessionStatus.CANCELLED;
        calledOffWhy = why;
    }

    /** Takes calling off back. */
    public void reinstate() {
        if (status != SessionStatus.CANCELLED) {
            throw new Refusal("This session is not called off.");
        }
        status = SessionStatus.PLANNED;
        calledOffWhy = null;
    }

    /** Closing the register makes a session delivered. */
    public void deliver() {
        if (status == SessionStatus.CANCELLED) {
            throw new Refusal("This session was called off, so it has no register.");
        }
        if (status == SessionStatus.DRAFT) {
            throw new Refusal("This session is a draft, so it has no register.");
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
