package uk.coppice.portal.dataprotection.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.cli.OperatorRights;

/** Removes what has been kept long enough: every night, on one of the servers, in the demo trust as in a real one. */
@Configuration(proxyBeanMethods = false)
class RetentionJob {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    @Bean
    RecurringTask<Void> removeWhatIsOver(RetentionDesk desk, OperatorRights rights, Clock clock) {
        return Tasks.recurring("retention", Schedules.cron("0 30 3 * * *", clock.getZone()))
                .execute((task, now) -> rights.run(
                        () -> desk.runByNight(() -> now.getSchedulerState().isShuttingDown()).stream()
                                .filter(done -> done.removed() > 0)
                                .forEach(done -> LOG.info("Retention: {} of {} removed", done.removed(), done.key()))));
    }
}
