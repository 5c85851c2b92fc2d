package uk.coppice.portal.training.register;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Mark;

/**
 * Every mark that somebody has had in one register, the latest first.
 *
 * @param entries the marks
 */
public record MarkHistory(List<Entry> entries) {

    /**
     * One mark.
     *
     * @param stands whether it is the current one
     * @param tapped when it was tapped, in the trust's time
     * @param by who: a name, 'Imported', or a trust administrator
     * @param how how it came about
     * @param reason why a finished register was corrected; empty: nothing was said
     * @param takenBack when it was taken back without another in its place; null: it was not
     * @param takenBackBy who took it back; empty: nobody
     */
    public record Entry(
            Mark mark,
            boolean stands,
            LocalDateTime tapped,
            String by,
            String how,
            String reason,
            @Nullable LocalDateTime takenBack,
            String takenBackBy) {}
}
