package uk.coppice.portal.access.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.cli.OperatorRights;

/** Every night, on one of the servers: seals the day before. */
@Configuration(proxyBeanMethods = false)
class TrailJobs {

    private static final Logger LOG = LoggerFactory.getLogger(TrailJobs.class);

    @Bean
    RecurringTask<Void> sealTrail(Seals seals, OperatorRights rights, Clock clock) {
        return Tasks.recurring("audit-trail-seal", Schedules.cron("0 10 2 * * *", clock.getZone()))
                .execute((task, now) -> rights.run(() -> seal(seals)));
    }

    private static void seal(Seals seals) {
        Optional<Seals.Sealed> sealed;
        while ((sealed = seals.sealNext()).isPresent()) {
            // A log that is kept elsewhere proves that nobody has sealed the day anew since.
            LOG.info(
                    "Audit trail of {} is sealed: {}",
                    sealed.get().day(),
                    sealed.get().seal());
        }
    }
}
