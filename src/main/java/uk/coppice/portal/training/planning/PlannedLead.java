package uk.coppice.portal.training.planning;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody chosen to lead a session.
 *
 * @param personId the member of staff; null for somebody from outside
 * @param name first and last name, or the name from outside
 */
public record PlannedLead(@Nullable Long personId, String name) implements Serializable {

    /** Whether it is the same person, or the same name from outside. */
    public boolean same(PlannedLead other) {
        return personId == null
                ? other.personId == null && name.equalsIgnoreCase(other.name)
                : personId.equals(other.personId);
    }
}
