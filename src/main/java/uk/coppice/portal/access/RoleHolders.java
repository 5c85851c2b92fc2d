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

    /** The ids of people who hold one of these roles by a grant on a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> of(Set<String> roles, LocalDate on) {
        return jdbc.sql("SELECT DISTINCT person_id FROM role_grant WHERE role IN (:roles) AND start_date <= :on "
                        + "AND (end_date IS NULL OR end_date >= :on) ORDER BY person_id")
                .param("roles", roles)
                .param("on", on)
                .query(Long.class)
                .list();
    }
}
