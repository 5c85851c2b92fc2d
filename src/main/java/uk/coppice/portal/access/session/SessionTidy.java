package uk.coppice.portal.access.session;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.cli.OperatorRights;

/** Forgets sessions that ended long ago: every night, on one of the servers. */
@Configuration(proxyBeanMethods = false)
class SessionTidy {

    @Bean
    RecurringTask<Void> forgetSessions(SignInSessions sessions, OperatorRights rights, Clock clock) {
        return Tasks.recurring("sign-in-sessions", Schedules.cron("0 25 3 * * *", clock.getZone()))
                .execute((task, now) -> rights.run(sessions::tidy));
    }
}
