package uk.coppice.portal.training.register;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;

/**
 * The register of one session.
 *
 * @param opensAt from when on it may be marked
 * @param closed whether it is finished and the session counts as delivered
 * @param lines everyone expected or marked, by first name
 */
public record RegisterSheet(
        long sessionId,
        String code,
        String title,
        LocalDateTime startsAt,
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
     */
    public record Line(
            Delegate delegate,
            String name,
            String about,
            @Nullable Mark mark) {}

    public long marked() {
        return lines.stream().filter(line -> line.mark() != null).count();
    }

    public int left() {
        return lines.size() - (int) marked();
    }
}
