package uk.coppice.portal.training.audit;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.booking.CoverBroken;
import uk.coppice.portal.training.booking.StuckInLine;

/**
 * The auditor of booking. It changes nothing and asks the tables, not the services that wrote them. What is promised of a
 * school's share and cover is promised of the places that are given: somebody who works at another school since, or a
 * session that has moved since, breaks no promise, though the school may have more than it allows.
 */
@Service
public class BookingAudit {

    private static final Duration GRACE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final StuckInLine stuck;
    private final CoverBroken cover;
    private final Clock clock;

    BookingAudit(JdbcClient jdbc, StuckInLine stuck, CoverBroken cover, Clock clock) {
        this.jdbc = jdbc;
        this.stuck = stuck;
        this.cover = cover;
        this.clock = clock;
    }

    /** Every promise and where it is broken, all from one moment. */
    @RolesAllowed({Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<AuditFinding> run() {
        var findings = new ArrayList<AuditFinding>();
        for (var promise : Promise.ALL) {
            findings.add(new AuditFinding(
                    promise.key(),
                    promise.words(),
                    jdbc.sql(promise.sql())
                            .param(Promise.OVERDUE, overdue())
                            .query(String.class)
                            .list()));
        }
        findings.add(new AuditFinding("stuck", "Nobody waits for a place that is free for them.", stuck.find()));
        findings.add(new AuditFinding(
                "cover",
                "No place took more of a school's staff out than its limit, unless its head said so.",
                cover.find()));
        return findings;
    }

    /** The portal ends what is over every minute; so long ago, something keeps it from doing so. */
    private LocalDateTime overdue() {
        return StoredTime.of(clock.instant().minus(GRACE));
    }
}
