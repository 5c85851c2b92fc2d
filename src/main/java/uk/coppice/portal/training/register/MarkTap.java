package uk.coppice.portal.training.register;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;

/**
 * A mark as somebody tapped it.
 *
 * @param delegate whom it marks
 * @param mark the mark
 * @param key given by the phone, unique; the same key a second time changes nothing. Null: none
 * @param age how long ago it was tapped, by the phone's own clock
 * @param reason why a finished register is corrected; empty: none
 */
public record MarkTap(
        Delegate delegate, Mark mark, @Nullable String key, Duration age, String reason) {

    /** A mark tapped just now. */
    public static MarkTap now(Delegate delegate, Mark mark) {
        return new MarkTap(delegate, mark, null, Duration.ZERO, "");
    }

    /** A correction of a finished register. */
    public static MarkTap because(Delegate delegate, Mark mark, String reason) {
        return new MarkTap(delegate, mark, null, Duration.ZERO, reason);
    }
}
