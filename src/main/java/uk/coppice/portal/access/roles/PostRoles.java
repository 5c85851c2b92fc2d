package uk.coppice.portal.access.roles;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;

/** Which role follows from a post, beside that its holder is staff. */
public final class PostRoles {

    private static final Set<StaffGroup> SCHOOL_LEADERS = Set.of(StaffGroup.HEAD, StaffGroup.DEPUTY);

    private PostRoles() {}

    /**
     * {@link Roles#CENTRAL_TEAM} for a post without a school, {@link Roles#SCHOOL_LEADER} for a head's or a deputy's.
     *
     * @return null for every other post
     */
    public static @Nullable String of(@Nullable Long school, StaffGroup group) {
        if (school == null) {
            return Roles.CENTRAL_TEAM;
        }
        return SCHOOL_LEADERS.contains(group) ? Roles.SCHOOL_LEADER : null;
    }
}
