package uk.coppice.portal.access.roles;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody was granted.
 *
 * @param person who holds it
 * @param post their largest post of today and its place; empty for somebody without one
 * @param end the last day; null: until further notice; before {@code start}: it was taken back
 * @param withoutPost whether it also counts while they hold no post
 * @param grantedAt when, on the trust's clock; null: before this was written down
 * @param grantedBy who: a name, or what somebody without a staff record is called; empty: not written down
 * @param changes of its last day, the latest first
 */
public record RoleGrant(
        long id,
        long person,
        String staffNo,
        String name,
        String post,
        GrantableRole role,
        LocalDate start,
        @Nullable LocalDate end,
        boolean withoutPost,
        String reason,
        @Nullable LocalDateTime grantedAt,
        String grantedBy,
        State state,
        List<Change> changes)
        implements Serializable {

    /** What a grant comes to today. */
    public enum State {
        /** It counts. */
        HELD,
        /** It begins on a later day. */
        COMING,
        /** It would count, but its holder has no post today. */
        RESTING,
        /** Its last day is over. */
        ENDED
    }

    /** A change of the last day: by whom, from what to what (null: until further notice), and why. */
    public record Change(
            LocalDateTime at,
            String by,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            String reason) implements Serializable {}

    /** Whether it never counted on a whole day: it was ended on its first. */
    public boolean takenBack() {
        return end != null && end.isBefore(start);
    }

    /** The same with its changes. */
    RoleGrant with(List<Change> all) {
        return new RoleGrant(
                id,
                person,
                staffNo,
                name,
                post,
                role,
                start,
                end,
                withoutPost,
                reason,
                grantedAt,
                grantedBy,
                state,
                all);
    }

    /** @param inPost whether its holder has a post today */
    static State state(LocalDate start, @Nullable LocalDate end, boolean withoutPost, boolean inPost, LocalDate today) {
        if (end != null && (end.isBefore(today) || end.isBefore(start))) {
            return State.ENDED;
        }
        if (start.isAfter(today)) {
            return State.COMING;
        }
        return withoutPost || inPost ? State.HELD : State.RESTING;
    }
}
