package uk.coppice.portal.platform.security;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking.
 *
 * @param personId whose record it is, staff or not; null for the command line and for an administrator without a staff record
 * @param name how the person is called on the screen
 * @param roles names from {@link Roles}, with those that follow from others ({@link Roles#withImplied})
 * @param ledSchools ids of the schools that a school leader leads
 */
public record Viewer(@Nullable Long personId, String name, Set<String> roles, Set<Long> ledSchools)
        implements Serializable {

    public Viewer {
        roles = Roles.withImplied(roles);
        ledSchools = Set.copyOf(ledSchools);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean is(long person) {
        return personId != null && personId == person;
    }

    /** Whether it is a member of staff, who may book training; a trustee or an administrator from outside is none. */
    public boolean isStaff() {
        return personId != null && is(Roles.STAFF);
    }

    /** What is written down as the one who did something; 0 for somebody without a staff record. */
    public long recordedBy() {
        return personId == null ? 0 : personId;
    }

    /** Whose training this viewer looks after: everybody's, a school's, or nobody's but their own. */
    public NameScope trainingScope() {
        return is(Roles.TRAINING_ADMINISTRATOR) ? NameScope.EVERYONE : nameScope();
    }

    /** Whose names stand behind a figure for this viewer. */
    public NameScope nameScope() {
        if (is(Roles.TRUST_ADMINISTRATOR) || is(Roles.HR) || is(Roles.OPERATOR)) {
            return NameScope.EVERYONE;
        }
        return is(Roles.SCHOOL_LEADER) ? NameScope.of(ledSchools) : NameScope.NOBODY;
    }
}
