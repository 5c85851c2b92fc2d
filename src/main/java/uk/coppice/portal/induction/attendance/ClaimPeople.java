package uk.coppice.portal.induction.attendance;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom the audit trail says a claim is about. */
@Component
public class ClaimPeople {

    private final JdbcClient jdbc;

    ClaimPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who made a claim; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Long> of(long id) {
        return jdbc.sql(
                        "SELECT i.person_id FROM attendance_claim c JOIN induction i ON i.id = c.induction_id WHERE c.id = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }
}
