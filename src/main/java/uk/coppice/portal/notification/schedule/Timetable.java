package uk.coppice.portal.notification.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.notification.news.NewsMailRun;
import uk.coppice.portal.notification.open.OpenMailRun;
import uk.coppice.portal.notification.queue.MailRun;
import uk.coppice.portal.notification.queue.Reminders;
import uk.coppice.portal.notification.queue.Tidy;
import uk.coppice.portal.notification.survey.SurveyMailRun;

/** What is done when. The timetable stands in the database, so of several servers one does each thing. */
@Configuration(proxyBeanMethods = false)
class Timetable {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    @Bean
    RecurringTask<Void> sendMail(
            MailRun run, SurveyMailRun surveys, NewsMailRun news, OpenMailRun open, MailProperties properties) {
        return Tasks.recurring("mail-send", FixedDelay.of(properties.sendEvery()))
                .execute((task, now) -> {
                    // one after the other: a mail server may allow only so many lines
                    run.run(() -> now.getSchedulerState().isShuttingDown());
                    surveys.run(() -> now.getSchedulerState().isShuttingDown());
                    news.run(() -> now.getSchedulerState().isShuttingDown());
                    open.run(() -> now.getSchedulerState().isShuttingDown());
                });
    }

    @Bean
    RecurringTask<Void> remindByMail(Reminders reminders) {
        return Tasks.recurring("mail-remind", Schedules.cron("0 5 7-18 * * MON-FRI", ENGLAND))
                .execute((task, now) -> reminders.write());
    }

    @Bean
    RecurringTask<Void> remindOfSurveys(SurveyMailRun surveys) {
        return Tasks.recurring("mail-remind-surveys", Schedules.cron("0 10 7-18 * * MON-FRI", ENGLAND))
                .execute((task, now) -> surveys.remind());
    }

    /** Once a morning: it looks at every induction. */
    @Bean
    RecurringTask<Void> noteNews(NewsMailRun news) {
        return Tasks.recurring("mail-note-news", Schedules.cron("0 20 6 * * MON-FRI", ENGLAND))
                .execute((task, now) -> news.remind());
    }

    @Bean
    RecurringTask<Void> tidyMail(Tidy tidy, SurveyMailRun surveys, NewsMailRun news, OpenMailRun open) {
        return Tasks.recurring("mail-tidy", Schedules.cron("0 40 3 * * *", ENGLAND))
                .execute((task, now) -> {
                    tidy.run();
                    surveys.tidy();
                    news.tidy();
                    open.tidy();
                });
    }

    /** The scheduler keeps its own short transactions, one a statement, beside those of the work itself. */
    @Bean
    DbSchedulerCustomizer schedulerDatabase(DataSource database) {
        var eachForItself = new EachForItself(database);
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(eachForItself);
            }
        };
    }

    /** Begins with the web server: not with a command beside it, and not with a test. */
    @Bean
    @ConditionalOnBooleanProperty(name = "db-scheduler.enabled", matchIfMissing = true)
    DbSchedulerStarter schedulerStarter(Scheduler scheduler) {
        return new WithTheWebServer(scheduler);
    }

    static final class WithTheWebServer implements DbSchedulerStarter {

        private final Scheduler scheduler;

        WithTheWebServer(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @EventListener
        void ready(ApplicationReadyEvent event) {
            if (event.getApplicationContext() instanceof WebServerApplicationContext web
                    && web.getWebServer() != null) {
                doStart();
            }
        }

        @Override
        public void doStart() {
            scheduler.start();
        }
    }

    private static final class EachForItself extends DelegatingDataSource {

        EachForItself(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            connection.setAutoCommit(true); // the pool sets it back
            return connection;
        }
    }
}
