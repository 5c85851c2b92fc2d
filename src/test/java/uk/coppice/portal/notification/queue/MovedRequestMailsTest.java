package uk.coppice.portal.notification.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.booking.ApprovalDesk;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.planning.Forms;
import uk.coppice.portal.training.planning.SessionPlanner;

/** What a head is told when a session moves while two requests for places in it wait for her. */
@DatabaseTest
class MovedRequestMailsTest {

    private static final String HEAD = "helen.head@example.org";

    private final ApplicationContext portal;
    private final SessionPlanner planner;
    private final BookingDesk desk;
    private final ApprovalDesk approvals;
    private final TestTrust trust;
    private final TestClock clock;
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private long willow;
    private long head;
    private long amy;
    private long ben;
    private TestSession session;

    MovedRequestMailsTest(
            ApplicationContext portal,
            SessionPlanner planner,
            BookingDesk desk,
            ApprovalDesk approvals,
            TestTrust trust,
            TestClock clock) {
        this.portal = portal;
        this.planner = planner;
        this.desk = desk;
        this.approvals = approvals;
        this.trust = trust;
        this.clock = clock;
    }

    @BeforeEach
    void twoRequests() {
        post.start();
        willow = trust.school("Willow Primary");
        trust.approval(willow, "HEAD", "ALL");
        head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        trust.email(head, HEAD);
        session = trust.session("OTP-1").on("2026-03-03").at("13:00", "15:00").ledFromOutside("Prof. Jones");
        book(amy);
        book(ben);
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void whoDecidesIsToldOnceOfAllThatWaits() {
        run();
        assertThat(toHead()).hasSize(2);

        change(form -> form.on("2026-03-10"));
        run();

        assertThat(toHead()).hasSize(3);
        assertThat(toHead().getLast())
                .contains(
                        "requests for places in it still wait",
                        "When Tue 10 Mar 2026, 1pm to 3pm",
                        "Amy Adams (Willow Primary): Tue 3 Mar 2026, 1pm to 3pm",
                        "Ben Brown (Willow Primary): Tue 3 Mar 2026, 1pm to 3pm",
                        "/requests");
        run();
        assertThat(toHead()).as("once a move").hasSize(3);
        change(form -> form.at("14:00", "16:00"));
        run();
        assertThat(toHead()).as("again with the next").hasSize(4);
    }

    @Test
    void severalMovesInOneNightAreOneMail() {
        run();
        clock.set("2026-01-14T20:00");
        change(form -> form.on("2026-03-10"));
        run();
        change(form -> form.on("2026-03-17"));
        run();
        assertThat(toHead()).hasSize(2);

        clock.set("2026-01-15T08:00");
        run();

        assertThat(toHead()).hasSize(3);
        assertThat(toHead().getLast()).contains("When Tue 17 Mar 2026");
    }

    @Test
    void aQuestionThatHasNotGoneOutSaysTheNewTimeItself() {
        clock.set("2026-01-14T20:00");
        long cat = trust.teacher("Cat Cole", willow);
        book(cat);
        run();
        approvals("agree", amy);
        approvals("agree", ben);
        change(form -> form.on("2026-03-10"));
        clock.set("2026-01-15T08:00");
        run();

        assertThat(toHead())
                .singleElement()
                .asString()
                .contains("Cat Cole (Willow Primary) asks to go to this session", "When Tue 10 Mar 2026");
    }

    @Test
    void whereNothingWaitsAnyMoreOrOnlyThePlaceIsNewNobodyIsAsked() {
        run();
        change(form -> form.venue("Oak hall"));
        run();
        assertThat(toHead()).hasSize(2);

        clock.set("2026-01-14T20:00");
        change(form -> form.on("2026-03-10"));
        run();
        approvals("agree", amy);
        approvals("decline", ben);
        clock.set("2026-01-15T08:00");
        run();

        assertThat(toHead()).hasSize(2);
    }

    @Test
    void whoAskedIsToldThemselves() {
        trust.email(amy, "amy.adams@example.org");
        run();
        change(form -> form.on("2026-03-10"));
        run();

        assertThat(to("amy.adams@example.org").getLast()).contains("this session that you asked for or have booked");
    }

    private void approvals(String what, long person) {
        Acting.asLeaderOf(head, willow);
        if (what.equals("agree")) {
            approvals.agree(session.id(), person, "");
        } else {
            approvals.decline(session.id(), person, "");
        }
    }

    private void book(long person) {
        Acting.asStaff(person);
        desk.book(session.id(), person);
    }

    private void change(UnaryOperator<Forms> how) {
        Acting.asAdministrator();
        var opened = planner.open("OTP-1").orElseThrow();
        planner.change(
                opened.id(),
                opened.version(),
                how.apply(Forms.of(opened.form())).form());
    }

    private void run() {
        Acting.asOperator();
        PostOffice.run(post.getSmtp().getPort(), portal).run(() -> false);
    }

    private List<String> toHead() {
        return to(HEAD);
    }

    private List<String> to(String address) {
        return Arrays.stream(post.getReceivedMessages())
                .filter(mail -> recipient(mail).contains(address))
                .map(mail -> Letterbox.part(mail, 0).replaceAll("[\\s\u00a0]+", " "))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
