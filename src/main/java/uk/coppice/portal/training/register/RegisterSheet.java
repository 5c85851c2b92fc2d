package uk.coppice.portal.training.register;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;

/**
 * The register of one session.
 *
 * @param endsAt when the session is over, from when on it can be made up
 * @param opensAt from when on it may be marked
 * @param closed whether it is finished and the session counts as delivered
 * @param lines everyone expected or marked, by first name
 */
public record RegisterSheet(
        long sessionId,
        String code,
        String title,
        SessionKind kind,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        LocalDateTime opensAt,
        boolean closed,
        List<Line> lines) {

    /**
     * One delegate and their mark.
     *
     * @param delegate who
     * @param name first and last name
     * @param about school and post, or that they are a guest
     * @param mark the current mark; null when not yet marked
     * @param booked whether they have a place; else they came without one
     * @param checkedIn when they checked in by themselves; null when somebody else marked them
     */
    public record Line(
            Delegate delegate,
            String name,
            String about,
            @Nullable Mark mark,
            boolean booked,
            @Nullable LocalDateTime checkedIn) {}

    public long marked() {
        return lines.stream().filter(line -> line.mark() != null).count();
    }

    public int left() {
        return lines.size() - (int) marked();
    }
}
