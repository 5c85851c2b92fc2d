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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.notification.MailChoice;
import uk.coppice.portal.notification.MailPreferences;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.planning.Forms;
import uk.coppice.portal.training.planning.SeriesPlanner;
import uk.coppice.portal.training.planning.SessionPlanner;

/** Whoever leads a session hears of it, and has it in their calendar as long as they do. */
@DatabaseTest
class LeadMailsTest {

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final SessionPlanner planner;
    private final SeriesPlanner series;
    private final BookingDesk desk;
    private final MailPreferences preferences;
    private final Reminders reminders;
    private final ApplicationContext portal;
    private final TransactionTemplate transactions;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long amy;
    private long ben;

    LeadMailsTest(
            SessionPlanner planner,
            SeriesPlanner series,
            BookingDesk desk,
            MailPreferences preferences,
            Reminders reminders,
            ApplicationContext portal,
            TransactionTemplate transactions,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.planner = planner;
        this.series = series;
        this.desk = desk;
        this.preferences = preferences;
        this.reminders = reminders;
        this.portal = portal;
        this.transactions = transactions;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void twoTeachers() {
        post.start();
        long willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        trust.email(amy, "amy@example.org");
        trust.email(ben, "ben@example.org");
        Acting.asAdministrator();
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void whoIsPutDownToLeadIsInvited() throws Exception {
        var session = trust.session("OTP-1").ledFromOutside("Prof. Jones");
        lead(session, amy);

        assertThat(run()).isOne();
        var mail = received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("You lead: Session OTP-1, Tue 20 Jan, 3.45pm");
        assertThat(mail.getAllRecipients()[0]).hasToString("Amy Adams <amy@example.org>");
        assertThat(words(mail))
                .contains("Dear Amy, a trust administrator has put you down to lead this session.", "/training/OTP-1");
        assertThat(last())
                .contains("METHOD:REQUEST", "SEQUENCE:0", "STATUS:CONFIRMED", "SUMMARY:You lead: Session OTP-1")
                .contains("ORGANIZER", "portal@localhost", "amy@example.org");
        assertThat(type(mail)).contains("method=REQUEST");
        assertThat(run()).as("nothing twice").isZero();
    }

    @Test
    void whoIsTakenOffLosesItInTheirCalendarAndWhoStaysHearsNothing() throws Exception {
        var session = trust.session("OTP-1").ledFromOutside("Prof. Jones");
        lead(session, amy, ben);
        run();
        String uid = Letterbox.uid(of("amy"));
        lead(session, ben);

        assertThat(run()).isOne();
        // mails stand by mailbox, and only then in the order in which they came
        var mail = received().get(subjects().indexOf("You no longer lead: Session OTP-1, Tue 20 Jan, 3.45pm"));
        assertThat(mail.getAllRecipients()[0]).hasToString("Amy Adams <amy@example.org>");
        assertThat(words(mail)).contains("has taken you off", "leaves your calendar");
        assertThat(calendar(mail)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1", "UID:" + uid);
    }

    @Test
    void whatMovesIsCalledOffOrTakesPlaceAfterAllKeepsOneEntry() {
        var session = trust.session("OTP-1").ledFromOutside("Prof. Jones");
        lead(session, amy);
        run();
        planner.change(
                session.id(),
                version(session),
                form(session).at("16:00", "17:15").form());
        run();
        String moved = last();
        planner.callOff(session.id(), "The hall is flooded");
        run();
        String off = last();
        planner.reinstate(session.id());
        run();
        String on = last();

        assertThat(moved).contains("METHOD:REQUEST", "SEQUENCE:1", "T160000");
        assertThat(off).contains("METHOD:CANCEL", "SEQUENCE:2");
        assertThat(on).contains("METHOD:REQUEST", "SEQUENCE:3", "STATUS:CONFIRMED");
        assertThat(List.of(moved, off, on)).extracting(Letterbox::uid).containsOnly(Letterbox.uid(of("amy")));
    }

    @Test
    void aDraftTellsNobodyUntilItIsPublishedAndAgainWhenItIsNoDraftAnyMore() {
        var session = trust.session("OTP-1").draft().ledFromOutside("Prof. Jones");
        lead(session, amy);
        planner.change(
                session.id(), version(session), form(session).on("2026-01-22").form());
        assertThat(run()).as("a draft").isZero();

        planner.publish(session.id());
        assertThat(run()).isOne();
        assertThat(last()).contains("METHOD:REQUEST", "SEQUENCE:0", "20260122T154500");
        planner.withdraw(session.id());
        assertThat(run()).isOne();
        assertThat(last()).contains("METHOD:CANCEL", "SEQUENCE:1");
        assertThat(subjects()).last().asString().startsWith("Not published any more: ");
        planner.change(
                session.id(), version(session), form(session).on("2026-01-27").form());
        assertThat(run()).as("a draft again").isZero();
        planner.publish(session.id());
        assertThat(run()).isOne();
        assertThat(last()).contains("METHOD:REQUEST", "SEQUENCE:2", "20260127T154500");
    }

    @Test
    void aDraftDeletedBeforeItsLeadsHeardStillLeavesTheirCalendars() throws Exception {
        var session = trust.session("OTP-1").ledFromOutside("Prof. Jones");
        lead(session, amy, ben);
        run();
        String uid = Letterbox.uid(of("amy"));
        clock.set("2026-01-14T22:00");
        lead(session, amy);
        planner.withdraw(session.id());
        assertThat(run()).as("at night").isZero();
        planner.delete(session.id());
        assertThat(run()).as("still at night").isZero();
        clock.set("2026-01-15T08:00");

        assertThat(run()).isEqualTo(2);
        assertThat(subjects())
                .filteredOn(subject -> !subject.startsWith("You lead: "))
                .containsExactly(
                        "Called off: Session OTP-1, Tue 20 Jan, 3.45pm",
                        "Called off: Session OTP-1, Tue 20 Jan, 3.45pm");
        var mail = received().stream()
                .filter(one -> calendar(one).contains("amy@example.org")
                        && calendar(one).contains("METHOD:CANCEL"))
                .findFirst()
                .orElseThrow();
        assertThat(calendar(mail)).contains("STATUS:CANCELLED", "SEQUENCE:1", "UID:" + uid, "SUMMARY:You lead: ");
        assertThat(words(mail))
                .contains("does not take place", "Led by Amy Adams", "You get this because you lead this session")
                .doesNotContain("/training/OTP-1");
        assertThat(run()).as("nothing twice").isZero();
        clock.set("2026-01-21T03:00");
        portal.getBean(Tidy.class).run();
        assertThat(jdbc.sql("SELECT (SELECT COUNT(*) FROM deleted_draft) + (SELECT COUNT(*) FROM calendar_entry)")
                        .query(Integer.class)
                        .single())
                .as("kept no longer than its day")
                .isZero();
    }

    @Test
    void ofADraftThatTheirCalendarsDoNotHoldNobodyHearsWhenItIsDeleted() {
        var never = trust.session("OTP-1").draft().led(amy);
        var left = trust.session("OTP-2").ledFromOutside("Prof. Jones");
        lead(left, amy);
        run();
        planner.withdraw(left.id());
        assertThat(run()).isOne();
        assertThat(last()).contains("METHOD:CANCEL");
        clock.set("2026-01-14T22:00");
        planner.publish(never.id());
        planner.withdraw(never.id());
        planner.delete(never.id());
        planner.delete(left.id());
        clock.set("2026-01-15T08:00");

        assertThat(run()).isZero();
    }

    @Test
    void aSeriesThatIsPublishedTellsItsLeadsOfEachSession() {
        trust.session("OTP-1").series("S").draft().led(amy);
        trust.session("OTP-2").series("S").draft().on("2026-01-27").led(amy, ben);
        var done = trust.session("OTP-3").series("S").on("2026-01-28").led(ben);
        series.publish("S");

        assertThat(run()).isEqualTo(3);
        assertThat(subjects()).allMatch(subject -> subject.startsWith("You lead: "));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM mail WHERE session_id = ?")
                        .param(done.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoGaveUpAPlaceToLeadKeepsTheSameEntry() {
        var session = trust.session("OTP-1").ledFromOutside("Prof. Jones");
        Acting.asStaff(amy);
        desk.book(session.id(), amy);
        run();
        String place = last();
        // the cancellation has not gone out when she is put down to lead
        clock.set("2026-01-14T22:00");
        desk.cancel(session.id(), amy);
        Acting.asAdministrator();
        lead(session, amy);
        clock.set("2026-01-15T08:00");
        run();

        assertThat(subjects()).last().asString().startsWith("You lead: ");
        assertThat(Letterbox.uid(last())).isEqualTo(Letterbox.uid(place));
        assertThat(last()).contains("METHOD:REQUEST", "SEQUENCE:1", "SUMMARY:You lead: ");
    }

    @Test
    void whatComesToNothingOvernightIsNotTold() {
        var session = trust.session("OTP-1").on("2026-02-10").led(ben);
        clock.set("2026-01-14T22:00");
        lead(session, amy, ben);
        assertThat(run()).as("at night").isZero();
        lead(session, ben);
        clock.set("2026-01-15T08:00");
        assertThat(run()).isZero();

        lead(session, amy, ben);
        assertThat(run()).isOne();
        clock.set("2026-01-15T22:00");
        lead(session, ben);
        lead(session, amy, ben);
        clock.set("2026-01-16T08:00");
        assertThat(run()).as("taken off and put down again").isZero();
    }

    @Test
    void oneToldTheNewTimeAtOnceWhenPutDownAndMovedTogether() {
        var session = trust.session("OTP-1").led(ben);
        planner.change(
                session.id(),
                version(session),
                form(session).led(ben, amy).at("16:00", "17:15").form());

        assertThat(run()).isEqualTo(2);
        assertThat(subjects())
                .containsExactlyInAnyOrder(
                        "New time: Session OTP-1, Tue 20 Jan, 4pm", "You lead: Session OTP-1, Tue 20 Jan, 4pm");
    }

    @Test
    void whoPublishesWhatTheyLeadCanDoWithoutTheMailButNotWithoutTheEnd() {
        var session = trust.session("OTP-1").draft().led(amy);
        Acting.asStaff(amy);
        preferences.choose(Set.of());
        planner.publish(session.id());
        assertThat(run()).as("she did it herself").isZero();

        planner.withdraw(session.id());
        preferences.choose(Set.of(MailChoice.CONFIRMATIONS));
        planner.publish(session.id());
        assertThat(run()).isOne();
        assertThat(words(received().getLast())).contains("you lead this session, which people can book now");
        preferences.choose(Set.of());
        planner.withdraw(session.id());
        assertThat(run()).as("it has to leave her calendar").isOne();
        assertThat(last()).contains("METHOD:CANCEL");
    }

    @Test
    void whoComesIsSaidWithTheInvitationOnceMore() {
        var session = trust.session("OTP-1").on("2026-01-15").ledFromOutside("Prof. Jones");
        lead(session, amy);
        run();
        String invitation = last();
        reminders.write();
        run();

        assertThat(subjects()).last().asString().startsWith("Who comes: ");
        assertThat(last()).contains("METHOD:REQUEST", "SEQUENCE:0", "UID:" + Letterbox.uid(invitation));
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        var session = trust.session("OTP-1").led(ben);
        transactions.executeWithoutResult(status -> {
            lead(session, ben, amy);
            status.setRollbackOnly();
        });

        assertThat(run()).isZero();
    }

    private void lead(TestSession session, Long... people) {
        planner.change(session.id(), version(session), form(session).led(people).form());
    }

    private Forms form(TestSession session) {
        return Forms.of(planner.open(session.code()).orElseThrow().form());
    }

    private int version(TestSession session) {
        return planner.open(session.code()).orElseThrow().version();
    }

    private int run() {
        return PostOffice.run(post.getSmtp().getPort(), portal).run(() -> false);
    }

    private List<MimeMessage> received() {
        return Arrays.asList(post.getReceivedMessages());
    }

    private List<String> subjects() {
        return received().stream()
                .map(mail -> {
                    try {
                        return mail.getSubject();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static String words(MimeMessage mail) {
        return Letterbox.part(mail, 0).replaceAll("\\s+", " ");
    }

    private String last() {
        return calendar(received().getLast());
    }

    private static String calendar(MimeMessage mail) {
        return Letterbox.part(mail, 2).replace("\r\n ", "");
    }

    /** What the first mail to somebody carried for their calendar. */
    private String of(String who) {
        return received().stream()
                .map(LeadMailsTest::calendar)
                .filter(calendar -> calendar.contains(who + "@example.org"))
                .findFirst()
                .orElseThrow();
    }

    private static String type(MimeMessage mail) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(2).getContentType();
    }
}
