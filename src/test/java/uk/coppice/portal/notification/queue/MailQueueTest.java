package uk.coppice.portal.notification.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.SessionChanged;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.booking.ApprovalReminded;
import uk.coppice.portal.training.booking.BookingDesk;

/** From the change to the reader's letter box, over a real mail server on this machine. */
@DatabaseTest
class MailQueueTest {

    private final BookingDesk desk;
    private final ApplicationContext portal;
    private final Dispatch dispatch;
    private final MailBook book;
    private final MailServer server;
    private final MailDesk mailDesk;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private GreenMail post = server(0);
    private long willow;
    private long amy;

    MailQueueTest(
            BookingDesk desk,
            ApplicationContext portal,
            Dispatch dispatch,
            MailBook book,
            MailServer server,
            MailDesk mailDesk,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.portal = portal;
        this.dispatch = dispatch;
        this.book = book;
        this.server = server;
        this.mailDesk = mailDesk;
        this.events = events;
        this.transactions = transactions;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aTeacher() {
        post.start();
        willow = trust.school("Willow Primary");
        amy = teacher("Amy Adams");
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void aBookingIsConfirmedWithAnInvitation() throws Exception {
        var session = trust.session("OTP-1").titled("Phonics refresher");
        book(session, amy);

        assertThat(run()).isOne();

        var mail = only();
        assertThat(mail.getSubject()).isEqualTo("Booked: Phonics refresher, Tue 20 Jan, 3.45pm");
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("Amy Adams <amy.adams@example.org>");
        assertThat(mail.getFrom()[0]).hasToString("Coppice staff portal <portal@localhost>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).startsWith("<mail-").endsWith("@localhost>");
        assertThat(Letterbox.part(mail, 0)).contains("Dear Amy, you are booked", "/training/OTP-1", "/account/mail");
        assertThat(Letterbox.part(mail, 1)).contains("<h1", "You have a place");
        assertThat(Letterbox.part(mail, 2)).contains("METHOD:REQUEST", "SEQUENCE:0");
        assertThat(((MimeMultipart) mail.getContent()).getBodyPart(2).getContentType())
                .containsIgnoringCase("text/calendar")
                .contains("method=REQUEST");
        assertThat(run()).as("nothing twice").isZero();
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void aChangeRaisesTheSequenceAndACancellationTakesTheSameEntryAway() throws Exception {
        var session = trust.session("OTP-1");
        book(session, amy);
        run();
        session.at("16:00", "17:15");
        changed(session, What.DATE_OR_TIME);
        run();
        cancel(session, amy);
        run();
        book(session, amy);
        run();

        var calendars =
                Arrays.stream(received()).map(mail -> Letterbox.part(mail, 2)).toList();
        assertThat(calendars).extracting(Letterbox::sequence).containsExactly("0", "1", "2", "3");
        assertThat(calendars).extracting(Letterbox::uid).containsOnly(Letterbox.uid(calendars.getFirst()));
        assertThat(calendars.get(1)).contains("METHOD:REQUEST", "T160000");
        assertThat(calendars.get(2)).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(calendars.get(3)).contains("METHOD:REQUEST", "STATUS:CONFIRMED");
    }

    @Test
    void calledOffIsToldToEverybodyConcernedWithItsReason() throws Exception {
        long lead = teacher("Lea Lead");
        var session = trust.session("OTP-1").places(1).led(lead);
        long guest = trust.guest("Gil Guest", null);
        trust.booked(session, amy);
        trust.guestBooked(session, guest);
        session.calledOff();
        write("UPDATE training_session SET called_off_why = 'The hall is flooded' WHERE id = ?", session.id());
        changed(session, What.CALLED_OFF);

        assertThat(run()).isEqualTo(3);
        assertThat(received())
                .extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder(
                        "Amy Adams <amy.adams@example.org>",
                        "Lea Lead <lea.lead@example.org>",
                        "Gil Guest <guest" + guest + "@example.org>");
        assertThat(received()).allMatch(mail -> Letterbox.part(mail, 0).contains("The reason: The hall is flooded"));
    }

    @Test
    void nothingIsLostAndNothingComesTwiceWhileTheServerIsDownForAnHour() throws Exception {
        int port = post.getSmtp().getPort();
        post.stop();
        var session = trust.session("OTP-1").places(30);
        for (int number = 0; number < 20; number++) {
            book(session, teacher("Teacher Number" + number));
        }
        var run = run(port);
        for (int minute = 0; minute < 60; minute++) {
            assertThat(run.run(() -> false)).isZero();
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(server.trouble().orElseThrow().problem()).startsWith("The mail server does not answer");
        assertThat(states()).containsOnly("WAITING").hasSize(20);

        post = server(port);
        post.start();
        clock.pass(Duration.ofMinutes(10));

        assertThat(run.run(() -> false)).isEqualTo(20);
        assertThat(run.run(() -> false)).isZero();
        assertThat(server.trouble()).isEmpty();
        assertThat(Arrays.stream(received()).map(Letterbox::id).toList())
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void twoSendersAtOnceSendEachMailOnce() throws Exception {
        var session = trust.session("OTP-1").places(300);
        for (int number = 0; number < 120; number++) {
            book(session, teacher("Teacher Number" + number));
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = CompletableFuture.supplyAsync(this::run, threads);
            var two = CompletableFuture.supplyAsync(this::run, threads);
            assertThat(one.get(60, TimeUnit.SECONDS) + two.get(60, TimeUnit.SECONDS))
                    .isEqualTo(120);
        }
        assertThat(Arrays.stream(received()).map(Letterbox::id).toList())
                .hasSize(120)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatASenderThatDiedHadClaimedGoesOutLaterUnderTheSameId() throws Exception {
        book(trust.session("OTP-1"), amy);
        dispatch.some();
        var claimed = book.claim("one that dies", clock.instant().plus(Duration.ofMinutes(30)), 50);

        assertThat(claimed).hasSize(1);
        assertThat(run()).as("claimed by another").isZero();

        clock.pass(Duration.ofMinutes(31));
        assertThat(run()).isOne();
        assertThat(Letterbox.id(only())).isEqualTo("<mail-" + claimed.getFirst().id() + "@localhost>");
    }

    @Test
    void aMailServerThatSaysNoForGoodFailsThatMailAlone() {
        write("UPDATE person SET work_email = 'not an address' WHERE id = ?", amy);
        var session = trust.session("OTP-1");
        book(session, amy);
        book(session, teacher("Ben Brown"));

        assertThat(run()).isOne();
        assertThat(states()).containsExactlyInAnyOrder("FAILED", "SENT");

        Acting.asAdministrator();
        var failed = mailDesk.page(MailState.FAILED, "", 0, 10).getFirst();
        assertThat(failed.problem()).startsWith("This is not an email address");
        write("UPDATE person SET work_email = 'amy.adams@example.org' WHERE id = ?", amy);
        mailDesk.again(failed.id());
        assertThat(run()).isOne();
    }

    @Test
    void aMailThatCannotBeSentForDaysIsGivenUpWithItsReason() {
        int port = post.getSmtp().getPort();
        post.stop();
        book(trust.session("OTP-1").on("2026-02-20"), amy);
        var run = run(port);
        run.run(() -> false);
        clock.pass(Duration.ofDays(5));
        run.run(() -> false);

        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void whoHasNoAddressIsKeptForTheAdministrator() {
        long nobody = trust.teacher("Noa Nowhere", willow);
        book(trust.session("OTP-1"), nobody);

        assertThat(run()).isZero();
        assertThat(states()).containsExactly("NO_ADDRESS");
        Acting.asAdministrator();
        long id =
                mailDesk.page(MailState.NO_ADDRESS, "nowhere", 0, 10).getFirst().id();
        assertThatThrownBy(() -> mailDesk.again(id)).hasMessageContaining("Nobody knows this person’s email address");
    }

    @Test
    void atNightMailsWaitAndWhatContradictsItselfComesToNothing() {
        var session = trust.session("OTP-1").on("2026-02-03");
        clock.set("2026-01-14T22:00");
        book(session, amy);
        assertThat(run()).isZero();
        cancel(session, amy);
        clock.set("2026-01-15T07:30");

        assertThat(run()).isZero();
        assertThat(states()).containsExactly("NOT_NEEDED");
    }

    @Test
    void newsOfTomorrowCannotWait() {
        var session = trust.session("OTP-1").on("2026-01-15");
        trust.booked(session, amy);
        clock.set("2026-01-14T22:00");
        session.calledOff();
        changed(session, What.CALLED_OFF);

        assertThat(run()).isOne();
    }

    @Test
    void withoutAServerMailsAreKept() {
        book(trust.session("OTP-1"), amy);

        var run = PostOffice.run(new Smtp((JavaMailSenderImpl) null), portal);
        assertThat(run.run(() -> false)).isZero();
        assertThat(states()).containsExactly("WAITING");
    }

    @Test
    void whoDecidesIsRemindedOnlyWhileThereIsSomethingToDecide() {
        long head = teacher("Hal Head");
        var session = trust.session("OTP-1");
        trust.booked(session, amy);
        write("UPDATE booking SET state = 'REQUESTED' WHERE person_id = ?", amy);
        transactions.executeWithoutResult(
                status -> events.publishEvent(new ApprovalReminded(session.id(), amy, List.of(head))));
        assertThat(run()).isOne();

        write("UPDATE booking SET state = 'BOOKED' WHERE person_id = ?", amy);
        transactions.executeWithoutResult(
                status -> events.publishEvent(new ApprovalReminded(session.id(), amy, List.of(head))));
        assertThat(run()).isZero();
        assertThat(states()).containsExactlyInAnyOrder("SENT", "NOT_NEEDED");
    }

    // --- the mail server and the people --------------------------------------------------------

    private static GreenMail server(int port) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        return new GreenMail(setup);
    }

    private int run() {
        return run(post.getSmtp().getPort()).run(() -> false);
    }

    private MailRun run(int port) {
        return PostOffice.run(port, portal);
    }

    private long teacher(String name) {
        long person = trust.teacher(name, willow);
        write(
                "UPDATE person SET work_email = ? WHERE id = ?",
                name.toLowerCase(Locale.UK).replace(' ', '.') + "@example.org",
                person);
        return person;
    }

    private void book(TestSession session, long person) {
        Acting.asStaff(person);
        desk.book(session.id(), person);
    }

    private void cancel(TestSession session, long person) {
        Acting.asStaff(person);
        desk.cancel(session.id(), person);
    }

    private void changed(TestSession session, What... what) {
        transactions.executeWithoutResult(
                status -> events.publishEvent(new SessionChanged(session.id(), Set.of(what))));
    }

    private void write(String sql, Object... values) {
        trust.together(() -> jdbc.sql(sql).params(values).update());
    }

    private List<String> states() {
        return jdbc.sql("SELECT state FROM mail ORDER BY id")
                .query(String.class)
                .list();
    }

    private MimeMessage[] received() {
        return post.getReceivedMessages();
    }

    private MimeMessage only() {
        assertThat(received()).hasSize(1);
        return received()[0];
    }
}
