package uk.coppice.portal.training.booking;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;

/**
 * Which requests somebody may decide on, in SQL over a booking {@code b} of a session {@code s}: those of their school's
 * staff as its leader or as the deputy it names, those of the people they manage, all for an administrator; never
 * their own.
 */
final class RequestScope {

    private static final long NOBODY = 0;

    private RequestScope() {}

    static String sql(Viewer viewer) {
        return all(viewer) ? " AND b.person_id <> :me" : """
                         AND b.person_id <> :me AND (EXISTS (
                            SELECT 1 FROM post p LEFT JOIN school_policy sp ON sp.school_id = p.school_id
                            WHERE p.person_id = b.person_id AND p.start_date <= s.session_date
                              AND (p.end_date IS NULL OR p.end_date >= s.session_date)
                              AND (p.school_id IN (:led) OR sp.deputy_id = :me))
                          OR EXISTS (
                            SELECT 1 FROM line_manager m JOIN school_policy mp ON mp.school_id = m.school_id
                            WHERE m.person_id = b.person_id AND m.manager_id = :me AND mp.approval = 'LINE_MANAGER'))
                        """;
    }

    static Map<String, Object> params(Viewer viewer) {
        Set<Long> led = viewer.ledSchools();
        return all(viewer)
                ? Map.of("me", me(viewer.personId()))
                : Map.of("me", me(viewer.personId()), "led", led.isEmpty() ? Set.of(NOBODY) : led);
    }

    private static boolean all(Viewer viewer) {
        return viewer.is(Roles.TRAINING_ADMINISTRATOR) || viewer.is(Roles.OPERATOR);
    }

    private static long me(@Nullable Long person) {
        return person == null ? NOBODY : person;
    }
}
