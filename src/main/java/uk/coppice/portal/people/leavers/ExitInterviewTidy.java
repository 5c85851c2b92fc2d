package uk.coppice.portal.people.leavers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.cli.OperatorRights;

/** Deletes what leavers wrote once its time is over: every night, on one of the servers. */
@Configuration(proxyBeanMethods = false)
class ExitInterviewTidy {

    private static final Logger LOG = LoggerFactory.getLogger(ExitInterviewTidy.class);

    @Bean
    RecurringTask<Void> deleteExitTexts(ExitInterviews interviews, OperatorRights rights, Clock clock) {
        return Tasks.recurring("exit-interview-texts", Schedules.cron("0 20 3 * * *", clock.getZone()))
                .execute((task, now) -> rights.run(() -> {
                    int deleted = interviews.deleteTexts();
                    if (deleted > 0) {
                        LOG.info("Texts of {} exit interviews deleted, twelve months after the last day", deleted);
                    }
                }));
    }
}
