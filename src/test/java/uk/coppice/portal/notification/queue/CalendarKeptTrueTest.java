package uk.coppice.portal.notification.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.notification.MailPreferences;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.SessionChanged;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.booking.BookingDesk;

/** Whatever is folded, left out or typed: in the end the reader's calendar shows how their place stands. */
@DatabaseTest
class CalendarKeptTrueTest {

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final BookingDesk desk;
    private final MailPreferences preferences;
    private final ApplicationContext portal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long willow;
    private long amy;

    CalendarKeptTrueTest(
            BookingDesk desk,
            MailPreferences preferences,
            ApplicationContext portal,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.preferences = preferences;
        this.portal = portal;
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
        amy = trust.teacher("Amy Adams", willow);
        write("UPDATE person SET work_email = 'amy@example.org' WHERE id = ?", amy);
        Acting.asStaff(amy);
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void aTitleThatSaysCancelInvitesAllTheSame() throws Exception {
        desk.book(trust.session("OTP-1").titled("METHOD:CANCEL your meetings").id(), amy);
        run();

        assertThat(calendarType(mail(0))).contains("method=REQUEST");
        assertThat(Letterbox.part(mail(0), 2)).contains("METHOD:REQUEST");
    }

    @Test
    void aNameInQuotesIsWrittenWithoutThemAndKeepsNobodyWaiting() throws Exception {
        var session = trust.session("OTP-1");
        long mo = trust.teacher("Moira Brown", willow);
        write("UPDATE person SET last_name = '“Mo” \"M\" Brown', work_email = 'mo@example.org' WHERE id = ?", mo);
        Acting.asStaff(mo);
        desk.book(session.id(), mo);
        Acting.asStaff(amy);
        desk.book(session.id(), amy);

        assertThat(run()).isEqualTo(2);
        assertThat(post.getReceivedMessages())
                .extracting(mail -> Letterbox.part(mail, 2).replace("\r\n ", ""))
                .anyMatch(calendar -> calendar.contains("CN=Moira “Mo” 'M' Brown"));
    }

    @Test
    void whoDoesWithoutConfirmationsStillHasWhatTheyCancelTakenOut() {
        var session = trust.session("OTP-1");
        desk.book(session.id(), amy);
        run();
        preferences.choose(Set.of());
        desk.cancel(session.id(), amy);
        run();
        assertThat(last()).contains("METHOD:CANCEL");

        desk.book(session.id(), amy);
        desk.cancel(session.id(), amy);
        assertThat(run()).as("no calendar has it").isZero();
    }

    @Test
    void aPlaceGivenBackAndTakenAgainOvernightIsToldWhenTheTimeChangedMeanwhile() {
        var session = trust.session("OTP-1").on("2026-02-10");
        desk.book(session.id(), amy);
        run();
        clock.set("2026-01-14T22:00");
        session.at("16:00", "17:00");
        changed(session, What.DATE_OR_TIME);
        run();
        desk.cancel(session.id(), amy);
        run();
        desk.book(session.id(), amy);
        run();
        clock.set("2026-01-15T08:00");

        assertThat(run()).isOne();
        assertThat(last()).contains("METHOD:REQUEST", "T160000", "SEQUENCE:1");
    }

    @Test
    void whoGaveAPlaceUpForTheListLosesItInTheirCalendarToo() {
        var session = trust.session("OTP-1").on("2026-02-10").places(1);
        desk.book(session.id(), amy);
        run();
        clock.set("2026-01-14T22:00");
        desk.cancel(session.id(), amy);
        trust.booked(session, trust.teacher("Ben Brown", willow));
        desk.join(session.id(), amy);
        clock.set("2026-01-15T08:00");

        assertThat(run()).isOne();
        assertThat(mail(1)).satisfies(mail -> assertThat(mail.getSubject()).startsWith("On the waiting list"));
        assertThat(last()).contains("METHOD:CANCEL");
        assertThat(Letterbox.part(mail(1), 0)).contains("leaves your calendar");
    }

    @Test
    void whoThenLeavesTheListLosesItToo() {
        var session = trust.session("OTP-1").on("2026-02-10").places(1);
        desk.book(session.id(), amy);
        run();
        clock.set("2026-01-14T22:00");
        desk.cancel(session.id(), amy);
        trust.booked(session, trust.teacher("Ben Brown", willow));
        desk.join(session.id(), amy);
        desk.cancel(session.id(), amy);
        clock.set("2026-01-15T08:00");

        assertThat(run()).isOne();
        assertThat(last()).contains("METHOD:CANCEL");
    }

    @Test
    void aConfirmationThatWaitsGoesAtOnceWhenTheSessionMovesToTomorrow() {
        var session = trust.session("OTP-1").on("2026-02-10");
        clock.set("2026-01-14T20:00");
        desk.book(session.id(), amy);
        assertThat(run()).isZero();
        session.on("2026-01-15");
        changed(session, What.DATE_OR_TIME);

        assertThat(run()).isOne();
        assertThat(last()).contains("20260115T");
    }

    @Test
    void aReminderMendsAnInvitationThatWasLost() {
        var session = trust.session("OTP-1").on("2026-01-16");
        desk.book(session.id(), amy);
        run();
        String invitation = last();
        clock.set("2026-01-15T08:05");
        portal.getBean(Reminders.class).write();
        assertThat(run()).isOne();

        assertThat(last())
                .contains("METHOD:REQUEST", "SEQUENCE:0", "STATUS:CONFIRMED", "UID:" + Letterbox.uid(invitation));
        assertThat(Letterbox.part(mail(1), 0)).contains("The invitation comes with this email once more.");
    }

    private int run() {
        return PostOffice.run(post.getSmtp().getPort(), portal).run(() -> false);
    }

    private void changed(TestSession session, What... what) {
        transactions.executeWithoutResult(
                status -> events.publishEvent(new SessionChanged(session.id(), Set.of(what))));
    }

    private void write(String sql, Object... values) {
        trust.together(() -> jdbc.sql(sql).params(values).update());
    }

    private MimeMessage mail(int number) {
        return List.of(post.getReceivedMessages()).get(number);
    }

    private String last() {
        return Arrays.stream(post.getReceivedMessages())
                .reduce((one, other) -> other)
                .map(mail -> Letterbox.part(mail, 2))
                .orElseThrow();
    }

    private static String calendarType(MimeMessage mail) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(2).getContentType();
    }
}
