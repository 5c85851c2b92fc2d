package uk.coppice.portal.platform.security;

import java.util.Set;

/**
 * Whose names may be shown.
 *
 * @param everyone all staff of the trust
 * @param schools else, ids of the schools whose staff may be named; empty: nobody
 */
public record NameScope(boolean everyone, Set<Long> schools) {

    public static final NameScope EVERYONE = new NameScope(true, Set.of());
    public static final NameScope NOBODY = new NameScope(false, Set.of());

    /** Staff of some schools; of none: nobody. */
    public static NameScope of(Set<Long> schools) {
        return new NameScope(false, schools);
    }

    public boolean nobody() {
        return !everyone && schools.isEmpty();
    }
}
