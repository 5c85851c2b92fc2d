package uk.coppice.portal.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells who holds a granted role, so that they can be written to. It is no permission: who asks is {@link PersonRoles}' business. */
@Component
public class RoleHolders {

    private final JdbcClient jdbc;

    RoleHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of people for whom a grant of one of these roles counts on a day: what rests without a post is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> of(Set<String> roles, LocalDate on) {
        return jdbc.sql("SELECT DISTINCT person_id FROM role_grant WHERE role IN (:roles) AND " + PersonRoles.RUNS
                        + " AND (without_post = TRUE OR EXISTS (SELECT 1 FROM post o "
                        + "WHERE o.person_id = role_grant.person_id AND o.start_date <= :today "
                        + "AND (o.end_date IS NULL OR o.end_date >= :today))) ORDER BY person_id")
                .param("roles", roles)
                .param("today", on)
                .query(Long.class)
                .list();
    }
}
