package uk.coppice.portal.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The portal's clock in tests: it stands still, at {@link #START} or where a test sets it. */
public final class TestClock extends Clock {

    /** A Wednesday in term time. */
    public static final LocalDateTime START = LocalDateTime.of(2026, 1, 14, 10, 0);

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private volatile Instant now = instantOf(START);

    /** Sets it to a wall-clock time in England. */
    public void set(LocalDateTime time) {
        now = instantOf(time);
    }

    /** Sets it to a wall-clock time in England, written {@code 2026-01-14T10:00}. */
    public void set(String time) {
        set(LocalDateTime.parse(time));
    }

    /** Lets some time pass. */
    public void pass(Duration time) {
        now = instant().plus(time);
    }

    void reset() {
        set(START);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ENGLAND;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    private static Instant instantOf(LocalDateTime time) {
        return time.atZone(ENGLAND).toInstant();
    }
}
