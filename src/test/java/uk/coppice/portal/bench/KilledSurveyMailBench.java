package uk.coppice.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.notification.survey.SurveyMailRun;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestDatabase;
import uk.coppice.portal.testing.TestSurveys;
import uk.coppice.portal.testing.TestTrust;

/**
 * The process that sends the mails of a survey is killed halfway and started again: while it asks, and while it reminds.
 * Everybody is asked; whoever gets a mail twice gets it under the same Message-ID, and of these there is at most one for
 * each line to the mail server; nobody who has answered is reminded. Wants MySQL, which two processes can share.
 */
@Bench
@DatabaseTest
@Timeout(300)
class KilledSurveyMailBench {

    private static final int PEOPLE = 600;
    private static final int KILLED_AFTER = 150;
    private static final int LINES = 2;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final TestSurveys surveys;
    private final TestTrust trust;
    private final TestClock clock;
    private final AnswerBox box;
    private final SurveyMailRun mails;
    private final JdbcClient jdbc;
    private final Environment environment;
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<Long> people = new ArrayList<>();
    private long survey;

    KilledSurveyMailBench(
            TestSurveys surveys,
            TestTrust trust,
            TestClock clock,
            AnswerBox box,
            SurveyMailRun mails,
            JdbcClient jdbc,
            Environment environment) {
        this.surveys = surveys;
        this.trust = trust;
        this.clock = clock;
        this.box = box;
        this.mails = mails;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    @Test
    void askingAndRemindingWithAKillInTheMidst() throws Exception {
        Assumptions.assumeTrue(TestDatabase.mysql(), "Two processes at one database: on MySQL");
        post.start();
        try {
            open();
            killedHalfway("2026-01-14T10:00");
            sendTheRest("2026-01-14T10:30");
            assertThat(addressed()).containsExactlyInAnyOrderElementsOf(addresses(people));
            assertThat(jdbc.sql("SELECT asked_sent FROM survey_mailing")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(PEOPLE);
            int askedTwice = twice();
            post.purgeEmailFromAllMailboxes();

            remind(askedTwice);
        } finally {
            post.stop();
        }
    }

    private void remind(int askedTwice) throws Exception {
        var answered = new ArrayList<>(people.subList(0, 100));
        answer(answered);
        clock.set("2026-01-19T08:10");
        mails.remind();
        answer(people.subList(100, 200)); // after the reminders are written, before one goes out
        answered.addAll(people.subList(100, 200));
        killedHalfway("2026-01-19T08:30");
        // of those who wait for the process to come back some answer
        var reached = addressed();
        var meanwhile = people.stream()
                .filter(one -> !answered.contains(one) && !reached.contains(address(one)))
                .limit(50)
                .toList();
        answer(meanwhile);
        answered.addAll(meanwhile);
        sendTheRest("2026-01-19T09:00");

        var unheard = new ArrayList<>(people);
        unheard.removeAll(answered);
        assertThat(addressed()).containsExactlyInAnyOrderElementsOf(addresses(unheard));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM survey_mail")
                        .query(Integer.class)
                        .single())
                .isZero();
        Figures.print(
                "%,d asked, %,d reminded, the process killed twice".formatted(PEOPLE, unheard.size()),
                "0 lost, 0 reminded who had answered",
                "twice, under the same Message-ID: %d and %d".formatted(askedTwice, twice()));
    }

    private void open() {
        clock.set("2026-01-14T10:00");
        trust.together(() -> {
            long willow = trust.school("Willow Primary");
            for (int n = 0; n < PEOPLE; n++) {
                long person = trust.teacher("Person " + n, willow);
                trust.email(person, address(person));
                people.add(person);
            }
        });
        survey = surveys.midYear("midyear-2026");
        surveys.open(survey, people, "WIL");
    }

    private void answer(List<Long> some) {
        some.forEach(person -> box.handIn(survey, person, surveys.sheet(1, "")));
    }

    private void killedHalfway(String now) throws Exception {
        var process = process(now);
        try {
            assertThat(post.waitForIncomingEmail(LONGEST.toMillis(), KILLED_AFTER))
                    .as("%s mails have come", KILLED_AFTER)
                    .isTrue();
        } finally {
            process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM survey_mail")
                        .query(Integer.class)
                        .single())
                .as("killed in the midst")
                .isPositive();
    }

    private void sendTheRest(String now) throws Exception {
        var process = process(now);
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            var said = output.lines().toList();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said).contains(SurveyMailProcess.DONE);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process process(String now) throws IOException {
        return PortalProcess.start(
                SurveyMailProcess.class,
                environment,
                "--portal.home=target/bench/survey-mail-home",
                "--portal.mail.claim=4s",
                "--portal.mail.lines=" + LINES,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + post.getSmtp().getPort(),
                "--" + SurveyMailProcess.NOW + "=" + now);
    }

    /** Whom mails have come to, each once. */
    private Set<String> addressed() {
        return received().stream().map(Mail::to).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many have come a second time; all of them as the same mail. */
    private int twice() {
        Map<String, List<Mail>> byReader = received().stream().collect(Collectors.groupingBy(Mail::to));
        assertThat(byReader.values())
                .allSatisfy(mails ->
                        assertThat(mails.stream().map(Mail::id).distinct()).hasSize(1));
        int twice = received().size() - byReader.size();
        assertThat(twice).as("one for each line at most").isLessThanOrEqualTo(LINES);
        return twice;
    }

    private record Mail(String to, String id) {}

    private List<Mail> received() {
        return Arrays.stream(post.getReceivedMessages())
                .map(KilledSurveyMailBench::mail)
                .toList();
    }

    private static Mail mail(MimeMessage message) {
        try {
            String to = message.getAllRecipients()[0].toString();
            return new Mail(to.replaceAll(".*<|>.*", ""), message.getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(long person) {
        return "p" + person + "@example.org";
    }

    private static List<String> addresses(List<Long> some) {
        return some.stream().map(KilledSurveyMailBench::address).toList();
    }
}
