package uk.coppice.portal.people;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.Closure;

/**
 * A line of the term dates.
 *
 * @param id its id; null for one from the settings
 * @param school the school; null: all schools of the trust
 * @param last inclusive
 * @param name what people call it; may be empty
 */
public record TermDate(
        @Nullable Long id, @Nullable Long school, Closure.Kind kind, LocalDate first, LocalDate last, String name)
        implements Serializable {

    Closure closure() {
        return new Closure(kind, first, last, name);
    }
}
