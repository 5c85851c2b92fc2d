package uk.coppice.portal.training.audit;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.booking.StuckInLine;

/** The auditor of booking. It changes nothing and asks the tables, not the services that wrote them. */
@Service
public class BookingAudit {

    private final JdbcClient jdbc;
    private final StuckInLine stuck;

    BookingAudit(JdbcClient jdbc, StuckInLine stuck) {
        this.jdbc = jdbc;
        this.stuck = stuck;
    }

    /** Every promise and where it is broken, all from one moment. */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<AuditFinding> run() {
        var findings = new ArrayList<AuditFinding>();
        for (var promise : Promise.ALL) {
            findings.add(new AuditFinding(
                    promise.key(),
                    promise.words(),
                    jdbc.sql(promise.sql()).query(String.class).list()));
        }
        findings.add(new AuditFinding("stuck", "Nobody waits for a place that is free for them.", stuck.find()));
        return findings;
    }
}
