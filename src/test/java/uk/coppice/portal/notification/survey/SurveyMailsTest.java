package uk.coppice.portal.notification.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.notification.letter.SurveyLetters;
import uk.coppice.portal.notification.queue.PostOffice;
import uk.coppice.portal.people.WorkEmails;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.Invited;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.SurveyLength;
import uk.coppice.portal.survey.SurveyLinks;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSurveys;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.GuestContacts;

/** From the opening of a survey to the letter box, over a real mail server on this machine. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class SurveyMailsTest {

    private static final String FIRST_REMINDER = "2026-01-19T08:10";

    private final ApplicationContext portal;
    private final SurveyMailMaker maker;
    private final SurveyMailBook book;
    private final SurveyMailDesk desk;
    private final AnswerBox box;
    private final TestSurveys surveys;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private GreenMail post = server(0);
    private long willow;
    private long survey;
    private long amy;
    private long ben;

    SurveyMailsTest(
            ApplicationContext portal,
            SurveyMailMaker maker,
            SurveyMailBook book,
            SurveyMailDesk desk,
            AnswerBox box,
            TestSurveys surveys,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.portal = portal;
        this.maker = maker;
        this.book = book;
        this.desk = desk;
        this.box = box;
        this.surveys = surveys;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aSurvey() {
        post.start();
        willow = trust.school("Willow Primary");
        amy = teacher("Amy Adams");
        ben = teacher("Ben Brown");
        survey = surveys.midYear("midyear-2026");
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void everybodyInvitedWhoAnswersSignedInIsAskedOnce() throws Exception {
        long guest = trust.guest("Gil Guest", null);
        surveys.open(survey, List.of(invited(amy, false), invited(ben, true), invited(guest, false)));

        assertThat(run()).isEqualTo(2);
        assertThat(run()).as("nothing twice").isZero();
        assertThat(recipients())
                .containsExactlyInAnyOrder(
                        "Amy Adams <amy.adams@example.org>", "Gil Guest <guest" + guest + "@example.org>");
        assertThat(Arrived.words(received(), "Amy"))
                .contains("/surveys/midyear-2026", "No name is kept with your answer");
        assertThat(Arrived.words(received(), "Gil")).contains("/evaluate#sealed-for-" + guest);
        assertThat(rows()).as("rows left").isZero();
        assertThat(line()).returns(2, SurveyMailDesk.Line::sent).returns(0, SurveyMailDesk.Line::waiting);
    }

    @Test
    void whatIsRolledBackAsksNobody() {
        try {
            surveys.together(() -> {
                surveys.open(survey, List.of(amy), "WIL");
                throw new IllegalStateException("as a test");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("as a test");
        }
        assertThat(run()).isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM survey_mailing")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyWhoHasNotAnsweredIsRemindedAndOnlyOnce() {
        long cal = teacher("Cal Clark");
        trust.together(() -> jdbc.sql("INSERT INTO mail_preference (person_id, confirmations, reminders, digests) "
                        + "VALUES (?, TRUE, FALSE, TRUE)")
                .param(cal)
                .update());
        surveys.open(survey, List.of(amy, ben, cal), "WIL");
        assertThat(run()).as("what asks always comes").isEqualTo(3);
        box.handIn(survey, ben, surveys.sheet(1, "Words"));
        sender(port()).remind();
        assertThat(run()).as("too early").isZero();

        clock.set(FIRST_REMINDER);
        sender(port()).remind();
        sender(port()).remind();
        assertThat(run()).isOne();
        clock.set("2026-01-19T12:10");
        sender(port()).remind();
        assertThat(run()).as("again on the same day").isZero();
        assertThat(mailsTo("Amy Adams")).isEqualTo(2);
        assertThat(line().remindedOn()).isEqualTo("2026-01-19");
        assertThat(rows()).isZero();
    }

    @Test
    void whoAnswersMeanwhileIsNotReminded() {
        surveys.open(survey, List.of(amy, ben), "WIL");
        run();
        clock.set(FIRST_REMINDER);
        sender(port()).remind();
        assertThat(rows()).isEqualTo(2);
        box.handIn(survey, amy, surveys.sheet(1, "Words"));

        assertThat(run()).isOne();
        assertThat(mailsTo("Ben Brown")).isEqualTo(2);
        assertThat(mailsTo("Amy Adams")).isOne();
        assertThat(rows()).isZero();
    }

    @Test
    void theClosingDropsAllThatWaits() {
        surveys.open(survey, List.of(amy, ben), "WIL");
        maker.ask(survey);
        assertThat(rows()).isEqualTo(2);
        surveys.close(survey);

        assertThat(rows()).isZero();
        assertThat(run()).isZero();
        sender(port()).remind();
        assertThat(rows()).isZero();
        assertThat(line()).returns(false, SurveyMailDesk.Line::open).returns(2, SurveyMailDesk.Line::undelivered);
        clock.pass(Duration.ofDays(120));
        assertThat(sender(port()).tidy()).isOne();
    }

    @Test
    void pastItsLastMomentNothingGoesOutThoughNobodyHasClosedIt() {
        surveys.open(survey, List.of(amy), "WIL");
        maker.ask(survey);
        clock.set("2026-01-28T10:00");
        assertThat(run()).isZero();
        assertThat(received()).isEmpty();
    }

    @Test
    void untilSomebodyKnowsWhereItIsAnsweredMailsWait() {
        surveys.open(survey, List.of(amy), "WIL");
        maker.ask(survey);
        assertThat(book.claim(List.of(), "nobody", clock.instant().plusSeconds(60), 10))
                .isEmpty();
        assertThat(book.claim(
                        List.of(SurveyKind.SESSION), "other", clock.instant().plusSeconds(60), 10))
                .isEmpty();
        assertThat(run()).isOne();
    }

    @Test
    void whoCannotBeAskedIsNamedAndWhoCannotBeRemindedIsNot(CapturedOutput log) {
        write("UPDATE person SET work_email = 'not an address' WHERE id = ?", ben);
        long nobody = trust.teacher("Noa Nowhere", willow);
        surveys.open(survey, List.of(amy, ben, nobody), "WIL");
        box.handIn(survey, nobody, surveys.sheet(1, "Words"));
        assertThat(run()).isOne();
        Acting.asAdministrator();
        assertThat(desk.undelivered(survey))
                .as("whether they have answered or not")
                .extracting(SurveyMailDesk.Undelivered::name)
                .containsExactly("Ben Brown", "Noa Nowhere");

        write("UPDATE person SET work_email = 'ben.brown@example.org' WHERE id = ?", ben);
        assertThat(desk.again(survey)).isEqualTo(2);
        assertThat(run()).isOne();
        assertThat(line()).returns(2, SurveyMailDesk.Line::sent).returns(1, SurveyMailDesk.Line::undelivered);
        var before = line();

        write("UPDATE person SET work_email = 'no more' WHERE id = ?", amy);
        clock.set(FIRST_REMINDER);
        sender(port()).remind();
        assertThat(run()).as("Ben is reminded").isOne();
        assertThat(desk.undelivered(survey))
                .extracting(SurveyMailDesk.Undelivered::name)
                .containsExactly("Noa Nowhere");
        assertThat(line())
                .returns(before.sent(), SurveyMailDesk.Line::sent)
                .returns(before.undelivered(), SurveyMailDesk.Line::undelivered);
        assertThat(log.getAll()).doesNotContain("Adams", "Brown", "Nowhere", "example.org");
    }

    @Test
    void aNumberOfRemindersIsNowhere() {
        surveys.open(survey, List.of(amy, ben), "WIL");
        run();
        var before = line();
        clock.set(FIRST_REMINDER);
        sender(port()).remind();
        var waiting = line();
        run();
        assertThat(List.of(waiting.sent(), waiting.waiting(), waiting.undelivered()))
                .isEqualTo(List.of(before.sent(), before.waiting(), before.undelivered()));
        assertThat(List.of(line().sent(), line().waiting())).isEqualTo(List.of(before.sent(), before.waiting()));
    }

    @Test
    void nothingIsLostOrTwiceWhileTheServerIsDownForAnHour(CapturedOutput log) {
        int port = port();
        post.stop();
        surveys.open(survey, crowd(20), "WIL");
        for (int minute = 0; minute < 60; minute++) {
            assertThat(sender(port).run(() -> false)).isZero();
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(rows()).isEqualTo(20);
        post = server(port);
        post.start();
        clock.pass(Duration.ofMinutes(10));

        assertThat(run()).isEqualTo(20);
        assertThat(run()).isZero();
        assertThat(ids()).hasSize(20).doesNotHaveDuplicates();
        assertThat(log.getAll()).contains("Mail waits").doesNotContain("example.org");
    }

    @Test
    void twoSendersAtOnceAskEverybodyOnce() throws Exception {
        surveys.open(survey, crowd(120), "WIL");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = CompletableFuture.supplyAsync(this::run, threads);
            var two = CompletableFuture.supplyAsync(this::run, threads);
            assertThat(one.get(60, TimeUnit.SECONDS) + two.get(60, TimeUnit.SECONDS))
                    .isEqualTo(120);
        }
        assertThat(ids()).hasSize(120).doesNotHaveDuplicates();
        assertThat(line().sent()).isEqualTo(120);
    }

    @Test
    void whatASenderThatDiedHadClaimedGoesOutLaterUnderTheSameId() {
        surveys.open(survey, List.of(amy), "WIL");
        maker.ask(survey);
        var claimed = book.claim(
                List.of(SurveyKind.MID_YEAR), "one that dies", clock.instant().plus(Duration.ofMinutes(30)), 50);
        assertThat(run()).as("claimed by another").isZero();

        clock.pass(Duration.ofMinutes(31));
        assertThat(run()).isOne();
        assertThat(ids()).containsExactly("<mail-" + claimed.getFirst().id() + "@localhost>");
        assertThat(claimed.getFirst().toString()).doesNotContain(String.valueOf(amy));
    }

    @Test
    void atNightNothingGoesOut() {
        clock.set("2026-01-14T21:00");
        surveys.open(survey, List.of(amy), "WIL");
        write("UPDATE survey SET opens_at = '2026-01-01 00:00:00' WHERE id = ?", survey);
        assertThat(run()).isZero();
        clock.set("2026-01-15T07:01");
        assertThat(run()).isOne();
    }

    // --- the mail server and the people --------------------------------------------------------

    private static GreenMail server(int port) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        return new GreenMail(setup);
    }

    private int port() {
        return post.getSmtp().getPort();
    }

    private int run() {
        return sender(port()).run(() -> false);
    }

    private SurveyMailRun sender(int port) {
        var links = new StaticListableBeanFactory(Map.of("links", new TestLinks())).getBeanProvider(SurveyLinks.class);
        var compose = new SurveyCompose(
                book,
                portal.getBean(Surveys.class),
                portal.getBean(SurveyLength.class),
                portal.getBean(WorkEmails.class),
                portal.getBean(GuestContacts.class),
                links,
                portal.getBean(SurveyLetters.class),
                clock);
        return new SurveyMailRun(
                maker, book, compose, PostOffice.at(port, portal), portal.getBean(MailProperties.class), clock);
    }

    private static Invited invited(long respondent, boolean byCode) {
        return new Invited(respondent, List.of("WIL", "TEACHING"), byCode);
    }

    private List<Long> crowd(int people) {
        List<Long> crowd = new ArrayList<>();
        trust.together(() -> {
            for (int number = 0; number < people; number++) {
                crowd.add(teacher("Teacher Number" + number));
            }
        });
        return crowd;
    }

    private long teacher(String name) {
        long person = trust.teacher(name, willow);
        write(
                "UPDATE person SET work_email = ? WHERE id = ?",
                name.toLowerCase(Locale.UK).replace(' ', '.') + "@example.org",
                person);
        return person;
    }

    private void write(String sql, Object... values) {
        trust.together(() -> jdbc.sql(sql).params(values).update());
    }

    private SurveyMailDesk.Line line() {
        Acting.asAdministrator();
        return desk.lines().getFirst();
    }

    private int rows() {
        return jdbc.sql("SELECT COUNT(*) FROM survey_mail").query(Integer.class).single();
    }

    private MimeMessage[] received() {
        return post.getReceivedMessages();
    }

    /** How many mails somebody got. */
    private long mailsTo(String name) {
        return recipients().stream().filter(to -> to.startsWith(name)).count();
    }

    private List<String> recipients() {
        return Arrived.recipients(received());
    }

    private List<String> ids() {
        return Arrived.ids(received());
    }
}
