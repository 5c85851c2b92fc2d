package uk.coppice.portal.induction.attendance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an early career teacher said of one session, and what became of it.
 *
 * @param id its id
 * @param induction whose
 * @param person the early career teacher
 * @param session the session's id
 * @param kind what was said
 * @param on the day of the make-up; null for {@link ClaimKind#WAS_THERE}
 * @param instead id of the session of another series; null for any other kind
 * @param insteadTitle its title; empty for any other kind
 * @param note in the teacher's words; may be empty
 * @param asked when, in the trust's time
 * @param state where it stands
 * @param settledBy who confirmed, declined or withdrew it; empty while open
 * @param answer why it was declined; else empty
 */
public record Claim(
        long id,
        long induction,
        long person,
        long session,
        ClaimKind kind,
        @Nullable LocalDate on,
        @Nullable Long instead,
        String insteadTitle,
        String note,
        LocalDateTime asked,
        State state,
        String settledBy,
        String answer) {

    /** The longest note, and the longest answer, in characters. */
    public static final int LONGEST = 500;

    /** Where a claim stands. Only a confirmed one has put a mark in the register. */
    public enum State {
        OPEN,
        CONFIRMED,
        DECLINED,
        WITHDRAWN
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether the day has come on which it can be confirmed. */
    boolean ready(LocalDate today) {
        return on == null || !on.isAfter(today);
    }
}
