package uk.coppice.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.notification.queue.MailRun;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestDatabase;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.Cause;
import uk.coppice.portal.training.booking.PlaceChanged;

/**
 * Confirmations with an invitation each, sent by the packaged portal in a process of its own to a mail server here; the
 * process is killed halfway and started again. Wants MySQL, which two processes can share, and the packaged jar.
 */
@Bench
@DatabaseTest
class MailBench {

    private static final int PEOPLE = 50;
    private static final int SESSIONS = 200;
    private static final int MAILS = PEOPLE * SESSIONS;
    private static final int WARM = 500;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Path JAR = Path.of(System.getProperty("portal.jar", "target/portal.jar"));
    private static final Path FOLDER = Path.of("target", "bench");

    private final MailRun queue;
    private final ApplicationEventPublisher events;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Environment environment;
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    MailBench(
            MailRun queue,
            ApplicationEventPublisher events,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc,
            Environment environment) {
        this.queue = queue;
        this.events = events;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    @Test
    void mailsWithAKillHalfway() throws Exception {
        Assumptions.assumeTrue(TestDatabase.mysql(), "Two processes at one database: on MySQL");
        assertThat(JAR).as("the packaged portal; mvn package makes it").exists();
        queue();
        assertThat(waiting()).isEqualTo(MAILS);
        post.start();
        try {
            double rate;
            int killedAt;
            var first = portal();
            try {
                arrived(WARM);
                long start = System.nanoTime();
                arrived(MAILS / 2);
                rate = (MAILS / 2 - WARM) / ((System.nanoTime() - start) / 1e9);
            } finally {
                first.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            }
            killedAt = post.getReceivedMessages().length;
            int writtenDown = MAILS - waiting();
            var second = portal();
            try {
                for (var end = System.nanoTime() + LONGEST.toNanos(); waiting() > 0; ) {
                    assertThat(System.nanoTime()).as("time").isLessThan(end);
                    TimeUnit.MILLISECONDS.sleep(500);
                }
            } finally {
                second.destroy();
                second.waitFor(40, TimeUnit.SECONDS);
            }
            print(rate, killedAt, writtenDown);
        } finally {
            post.stop();
        }
    }

    private void print(double rate, int killedAt, int writtenDown) {
        var received =
                Arrays.stream(post.getReceivedMessages()).map(MailBench::id).toList();
        long distinct = received.stream().distinct().count();
        Figures.print("Mails sent by one portal, two lines", String.format(Locale.ROOT, "%.0f/s", rate), "");
        Figures.print(
                "%,d mails, the process killed at %,d".formatted(MAILS, killedAt),
                "%,d arrived, %d lost, %d twice".formatted(distinct, MAILS - distinct, received.size() - distinct),
                "goal 0 lost; taken but not written down at the kill: %d".formatted(killedAt - writtenDown));
        assertThat(distinct).as("mails that arrived").isEqualTo(MAILS);
    }

    /** Everybody gets a place in every session; what that brings is in the queue, to be sent at any hour. */
    private void queue() {
        clock.set(LocalDateTime.now(clock.getZone()));
        var day = LocalDate.now(clock).plusDays(60);
        trust.together(() -> {
            long willow = trust.school("Willow Primary");
            long[] people = new long[PEOPLE];
            for (int i = 0; i < PEOPLE; i++) {
                people[i] = trust.teacher("Person " + i, willow);
                jdbc.sql("UPDATE person SET work_email = ? WHERE id = ?")
                        .params("person" + i + "@example.org", people[i])
                        .update();
            }
            for (int i = 0; i < SESSIONS; i++) {
                var session =
                        trust.session("B-" + i).on(day.plusDays(i).toString()).places(PEOPLE);
                trust.booked(session, people);
                for (long person : people) {
                    events.publishEvent(new PlaceChanged(
                            1, session.id(), Delegate.person(person), null, BookingState.BOOKED, Cause.OWN, person));
                }
            }
        });
        queue.run(() -> false); // no mail server is set here, so it makes mails and sends none
        trust.together(() -> jdbc.sql("UPDATE mail SET cannot_wait = TRUE, due_at = :now, first_due_at = :now")
                .param("now", StoredTime.of(clock.instant()))
                .update());
    }

    private Process portal() throws IOException {
        Files.createDirectories(FOLDER);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m",
                "-jar",
                JAR.toString(),
                "run",
                "--server.port=0",
                "--portal.demo=off",
                "--portal.mail.send-every=1s",
                "--portal.mail.claim=20s",
                // who died is missed soon
                "--db-scheduler.polling-interval=1s",
                "--db-scheduler.heartbeat-interval=1s",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + post.getSmtp().getPort()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        FOLDER.resolve("mail.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.matches("(PORTAL|SPRING|SERVER)_.*"));
        builder.environment()
                .put("PORTAL_HOME", FOLDER.resolve("mail-home").toAbsolutePath().toString());
        for (String setting : List.of("url", "username", "password")) {
            builder.environment()
                    .put(
                            "SPRING_DATASOURCE_" + setting.toUpperCase(Locale.ROOT),
                            environment.getRequiredProperty("spring.datasource." + setting));
        }
        var process = builder.start();
        // A run that is broken off must not leave servers behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    private void arrived(int mails) {
        assertThat(post.waitForIncomingEmail(LONGEST.toMillis(), mails))
                .as("%s mails have arrived", mails)
                .isTrue();
    }

    private int waiting() {
        return jdbc.sql("SELECT COUNT(*) FROM mail WHERE state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
