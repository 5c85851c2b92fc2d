package uk.coppice.portal.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.Portal;
import uk.coppice.portal.notification.survey.SurveyMailRun;

/**
 * The portal without its pages, in a process of its own, which sends the mails about surveys until none waits, and then
 * prints {@link #DONE}. The arguments are settings of the portal, and {@link #NOW}: on most days of the year, and at
 * night, nothing of the kind goes out.
 */
final class SurveyMailProcess {

    /** The setting for the moment at which its clock begins to go, on the wall clock: {@code 2026-01-14T10:00}. */
    static final String NOW = "bench.now";

    static final String DONE = "That is all";

    private SurveyMailProcess() {}

    public static void main(String[] settings) throws InterruptedException {
        var portal = new SpringApplicationBuilder(Portal.class, SchoolDay.class)
                .web(WebApplicationType.NONE)
                .run(settings);
        var mails = portal.getBean(SurveyMailRun.class);
        var jdbc = portal.getBean(JdbcClient.class);
        while (waiting(jdbc) > 0) {
            if (mails.run(() -> false) == 0) {
                // Those claimed by a process that was killed: their time is over soon.
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        System.out.println(DONE);
        System.exit(0);
    }

    private static int waiting(JdbcClient jdbc) {
        return jdbc.sql("SELECT (SELECT COUNT(*) FROM survey_mail WHERE state = 'WAITING') "
                        + "+ (SELECT COUNT(*) FROM survey_mailing WHERE stage = 'OPENED')")
                .query(Integer.class)
                .single();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class SchoolDay {

        @Bean
        @Primary
        Clock schoolDay(@Value("${" + NOW + "}") String now) {
            var england = ZoneId.of("Europe/London");
            var real = Clock.system(england);
            var moment = LocalDateTime.parse(now).atZone(england).toInstant();
            return Clock.offset(real, Duration.between(real.instant(), moment));
        }
    }
}
