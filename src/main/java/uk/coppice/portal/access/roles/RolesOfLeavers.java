package uk.coppice.portal.access.roles;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.cli.OperatorRights;

/** Ends what leavers were granted: every night, on one of the servers. It gave nothing from their last day in post on. */
@Configuration(proxyBeanMethods = false)
class RolesOfLeavers {

    @Bean
    RecurringTask<Void> endRolesOfLeavers(LeaverGrants grants, OperatorRights rights, Clock clock) {
        return Tasks.recurring("roles-of-leavers", Schedules.cron("0 35 3 * * *", clock.getZone()))
                .execute((task, now) -> rights.run(() -> grants.find().forEach(grants::end)));
    }
}
