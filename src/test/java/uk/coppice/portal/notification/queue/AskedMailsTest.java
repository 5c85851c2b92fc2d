package uk.coppice.portal.notification.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.SessionChanged;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.booking.SwapDesk;
import uk.coppice.portal.training.guests.GuestDesk;
import uk.coppice.portal.training.guests.GuestRequest;
import uk.coppice.portal.training.interest.TopicRequests;

/** Mails to those who ask and those who are asked: guests with their links, topics, swaps. */
@DatabaseTest
class AskedMailsTest {

    private static final Pattern LINK = Pattern.compile("/open/booking/link#([\\w-]+)");

    private final ApplicationContext portal;
    private final Dispatch dispatch;
    private final MailDesk mailDesk;
    private final Tidy tidy;
    private final GuestDesk guests;
    private final TopicRequests topics;
    private final SwapDesk swaps;
    private final BookingDesk desk;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    // limits count on beyond a test, so each test has addresses of its own
    private final String gil = "gil@" + UUID.randomUUID() + ".example";
    private long willow;

    AskedMailsTest(
            ApplicationContext portal,
            Dispatch dispatch,
            MailDesk mailDesk,
            Tidy tidy,
            GuestDesk guests,
            TopicRequests topics,
            SwapDesk swaps,
            BookingDesk desk,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.portal = portal;
        this.dispatch = dispatch;
        this.mailDesk = mailDesk;
        this.tidy = tidy;
        this.guests = guests;
        this.topics = topics;
        this.swaps = swaps;
        this.desk = desk;
        this.events = events;
        this.transactions = transactions;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aSchool() {
        post.start();
        willow = trust.school("Willow Primary");
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void aGuestsLinkConfirmsAndTheNextMailLeadsBack() {
        trust.session("OTP-1").titled("Phonics refresher").openToGuests();
        clock.set("2026-01-14T22:40");
        ask("Gil Guest");

        assertThat(run()).as("at any hour").isOne();
        var mail = received()[0];
        assertThat(words(mail)).contains("Dear Gil Guest, ", "Confirm my place:", "by Fri 16 Jan 2026, 10.40pm");

        Acting.asNobody();
        guests.confirm(secret(mail));
        clock.set("2026-01-15T07:30");
        assertThat(run()).isOne();
        var confirmed = received()[1];
        assertThat(words(confirmed)).contains("You have a place", "See or cancel your place:");
        assertThat(guests.find(secret(confirmed))).isPresent();
    }

    @Test
    void theSecretIsWipedAndNeverShown() {
        trust.session("OTP-1").openToGuests();
        ask("Gil Guest");
        dispatch.some();
        assertThat(secrets()).hasSize(1);

        run();

        String secret = secret(received()[0]);
        assertThat(secrets()).isEmpty();
        Acting.asAdministrator();
        var line = mailDesk.page(MailState.SENT, gil, 0, 1).getFirst();
        assertThat(mailDesk.words(line.id()).orElseThrow())
                .contains("/open/booking/link#…")
                .doesNotContain(secret);
        assertThat(line.repeatable()).isFalse();
        assertThatThrownBy(() -> mailDesk.again(line.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("a link of its own");
        guests.confirm(secret);
        run();
        var booked = mailDesk.page(MailState.SENT, "Booked", 0, 1).getFirst();
        assertThat(mailDesk.words(booked.id()).orElseThrow())
                .contains("/open/booking/link#…")
                .doesNotContain(secret(received()[1]));
    }

    @Test
    void aSecretThatIsGivenUpIsWipedAndWhoNeverConfirmedForgotten() {
        int port = post.getSmtp().getPort();
        post.stop();
        var session = trust.session("OTP-1").openToGuests();
        ask("Gil Guest");
        run(port);
        assertThat(secrets()).hasSize(1);
        session.calledOff();
        post.start();
        clock.pass(Duration.ofMinutes(20));

        assertThat(run()).isZero();
        assertThat(states()).containsExactly("NOT_NEEDED");
        assertThat(secrets()).isEmpty();

        clock.pass(GuestDesk.CONFIRM_WITHIN);
        tidy.run();
        assertThat(states()).isEmpty();
    }

    @Test
    void aMailThatNoServerTakesLosesItsSecret() {
        trust.session("OTP-1").openToGuests();
        ask("Gil Guest");
        dispatch.some();
        trust.together(() -> jdbc.sql("UPDATE mail SET to_address = 'no address' WHERE 1 = 1")
                .update());

        run();

        assertThat(states()).containsExactly("FAILED");
        assertThat(secrets()).isEmpty();
    }

    @Test
    void staffAreToldToSignIn() {
        teacher("Amy Adams");
        trust.session("OTP-1").openToGuests();
        Acting.asNobody();
        guests.ask(
                new GuestRequest("OTP-1", "Amy Adams", null, "Elsewhere", "amy.adams@example.org"),
                UUID.randomUUID().toString());

        assertThat(run()).isOne();
        assertThat(words(received()[0]))
                .contains("Sign in to book", "/training/OTP-1")
                .doesNotContain("/open/booking/link", "/account/mail");
    }

    @Test
    void nobodyHasTheTrustSendTheirOwnWords() {
        trust.session("OTP-1").openToGuests();
        ask("You won! See evil.example <b>now</b>");

        run();

        assertThat(words(received()[0])).contains("Dear guest, ").doesNotContain("evil");
        assertThat(recipients()).containsExactly("guest <" + gil + ">");
    }

    @Test
    void whoAskedForATopicIsToldFirstAtAnyHour() {
        long amy = teacher("Amy Adams");
        long ben = teacher("Ben Brown");
        Acting.asStaff(amy);
        long topic = topics.ask("Maths for mixed-age classes", "");
        Acting.asStaff(ben);
        topics.join(topic);
        var session = trust.session("OTP-1").on("2026-03-10");
        trust.booked(session, ben);
        clock.set("2026-01-17T21:00");
        Acting.asAdministrator();
        topics.plan(topic, session.id());
        transactions.executeWithoutResult(
                status -> events.publishEvent(new SessionChanged(session.id(), Set.of(What.PUBLISHED))));

        assertThat(run()).as("who has a place knows").isOne();
        assertThat(recipients()).containsExactly("Amy Adams <amy.adams@example.org>");
        assertThat(words(received()[0]))
                .contains("you asked for training on ‘Maths for mixed-age classes’", "/training/OTP-1");
    }

    @Test
    void whoCannotBookWhatTheyAskedForIsToldWhy() {
        Acting.asStaff(teacher("Amy Adams"));
        long topic = topics.ask("Reading for teaching assistants", "");
        var session = trust.session("OTP-1").on("2026-03-10").audience(Audience.SUPPORT_STAFF);
        Acting.asAdministrator();
        topics.plan(topic, session.id());
        transactions.executeWithoutResult(
                status -> events.publishEvent(new SessionChanged(session.id(), Set.of(What.PUBLISHED))));

        assertThat(run()).isOne();
        assertThat(words(received()[0]))
                .contains(Audience.SUPPORT_STAFF.words(), "sit in, ask", "See the session:")
                .doesNotContain("and book");
    }

    @Test
    void whoIsOfferedAPlaceReadsWhatElseTheyHaveThen() {
        long amy = teacher("Amy Adams");
        long ben = teacher("Ben Brown");
        var session = trust.session("OTP-1").on("2026-02-03").places(1).warnsOfClashes();
        trust.booked(session, ben);
        trust.waiting(session, amy);
        trust.booked(trust.session("OTP-2").titled("Fractions").on("2026-02-03"), amy);
        Acting.asStaff(ben);
        desk.cancel(session.id(), ben);

        run();

        assertThat(Arrays.stream(received()).map(AskedMailsTest::words))
                .anyMatch(words -> words.contains("Take it by Wed 14 Jan 2026, 2pm")
                        && words.contains("At the same time is ‘Fractions’, which you have booked."));
    }

    @Test
    void aColleagueIsAskedAndBothAreToldOfTheSwap() {
        long amy = teacher("Amy Adams");
        long ben = teacher("Ben Brown");
        var session = trust.session("OTP-1");
        trust.booked(session, amy);
        Acting.asStaff(amy);
        swaps.propose(session.id(), amy, ben);

        assertThat(run()).isOne();
        assertThat(recipients()).containsExactly("Ben Brown <ben.brown@example.org>");
        assertThat(words(received()[0])).contains("Amy Adams (Willow Primary) would like to give you their place");

        Acting.asStaff(ben);
        swaps.take(session.id(), amy, ben);
        assertThat(run()).isEqualTo(2);
        assertThat(Arrays.stream(received()).skip(1).map(AskedMailsTest::words))
                .anyMatch(words -> words.contains("you have given your place to a colleague"))
                .anyMatch(words -> words.contains("a colleague has given you their place"));
    }

    @Test
    void whoHoldsAPlaceOutIsToldThatItWasDeclined() {
        long amy = teacher("Amy Adams");
        long ben = teacher("Ben Brown");
        var session = trust.session("OTP-1");
        trust.booked(session, amy);
        Acting.asStaff(amy);
        swaps.propose(session.id(), amy, ben);
        assertThat(run()).isOne();
        Acting.asStaff(ben);
        swaps.decline(session.id(), amy, ben);
        swaps.decline(session.id(), amy, ben);

        assertThat(run()).as("once, however often it is pressed").isOne();
        assertThat(recipients()).last().isEqualTo("Amy Adams <amy.adams@example.org>");
        assertThat(words(received()[1]))
                .contains("Ben Brown (Willow Primary) can’t take your place", "so it is still yours");
    }

    @Test
    void aProposalTakenBackIsNotTold() {
        long amy = teacher("Amy Adams");
        long ben = teacher("Ben Brown");
        var session = trust.session("OTP-1");
        trust.booked(session, amy);
        Acting.asStaff(amy);
        swaps.propose(session.id(), amy, ben);
        swaps.withdraw(session.id(), amy);

        assertThat(run()).isZero();
        assertThat(states()).containsExactly("NOT_NEEDED");
    }

    private void ask(String name) {
        Acting.asNobody();
        guests.ask(
                new GuestRequest("OTP-1", name, null, "Marsh Infants, Hythe", gil),
                UUID.randomUUID().toString());
    }

    private long teacher(String name) {
        long person = trust.teacher(name, willow);
        trust.together(() -> jdbc.sql("UPDATE person SET work_email = ? WHERE id = ?")
                .params(name.toLowerCase(Locale.UK).replace(' ', '.') + "@example.org", person)
                .update());
        return person;
    }

    private int run() {
        return run(post.getSmtp().getPort());
    }

    private int run(int port) {
        return PostOffice.run(port, portal).run(() -> false);
    }

    private MimeMessage[] received() {
        return post.getReceivedMessages();
    }

    private List<String> recipients() {
        return Arrays.stream(received())
                .map(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static String words(MimeMessage mail) {
        return Letterbox.part(mail, 0).replaceAll("\\R", " ");
    }

    private static String secret(MimeMessage mail) {
        var found = LINK.matcher(Letterbox.part(mail, 0));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<String> secrets() {
        return jdbc.sql("SELECT secret FROM mail WHERE secret IS NOT NULL UNION ALL "
                        + "SELECT secret FROM notice WHERE secret IS NOT NULL")
                .query(String.class)
                .list();
    }

    private List<String> states() {
        return jdbc.sql("SELECT state FROM mail ORDER BY id")
                .query(String.class)
                .list();
    }
}
