package uk.coppice.portal.training.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.cli.OperatorRights;

/** Runs the audit every night and writes what is broken to the log. */
@Component
@ConditionalOnWebApplication
class NightlyAudit {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyAudit.class);

    private final AllProofs audit;
    private final OperatorRights rights;

    NightlyAudit(AllProofs audit, OperatorRights rights) {
        this.audit = audit;
        this.rights = rights;
    }

    @Scheduled(cron = "0 15 3 * * *", zone = "Europe/London")
    void run() {
        rights.run(() -> audit.run().stream()
                .filter(finding -> !finding.kept())
                .forEach(finding -> LOG.error(
                        "Audit: {} Broken {} times: {}",
                        finding.promise(),
                        finding.breaches().size(),
                        finding.breaches())));
    }
}
