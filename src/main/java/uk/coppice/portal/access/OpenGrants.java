package uk.coppice.portal.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** Roles granted to people that they hold, or are still to hold. */
@Component
class OpenGrants {

    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    OpenGrants(JdbcClient jdbc, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** Whether any of some people has one. */
    boolean any(List<Long> people) {
        return !of(people).isEmpty();
    }

    /** Those of some people who have one. One that was taken back before it began ends before its first day. */
    Set<Long> of(List<Long> people) {
        return jdbc.sql("SELECT DISTINCT person_id FROM role_grant WHERE person_id IN (:people) "
                        + "AND (end_date IS NULL OR (end_date >= :today AND end_date >= start_date))")
                .param("people", people)
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .set();
    }

    /** Whether the viewer may grant roles, so may also do what would give one to another account. */
    boolean areTheViewers() {
        var viewer = currentViewer.get();
        return viewer.is(Roles.TRUST_ADMINISTRATOR) || viewer.is(Roles.OPERATOR);
    }
}
