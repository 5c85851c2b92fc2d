package uk.coppice.portal.dataprotection.request;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes what nobody confirmed: every hour, on one of the servers. */
@Configuration(proxyBeanMethods = false)
class DraftTidy {

    @Bean
    RecurringTask<Void> deleteDataRequestDrafts(DraftRows drafts, TransactionOperations transactions, Clock clock) {
        return Tasks.recurring("data-request-drafts", Schedules.cron("0 50 * * * *", clock.getZone()))
                .execute((task, now) -> transactions.executeWithoutResult(status -> drafts.deleteOld()));
    }
}
