package uk.coppice.portal.notification.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.booking.LeaverRelease;
import uk.coppice.portal.training.booking.LeaverReturn;

/** What somebody reads whose places were released because they leave, and who stays after all. */
@DatabaseTest
class StayingMailsTest {

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final LeaverRelease leavers;
    private final LeaverReturn staying;
    private final BookingDesk desk;
    private final ApplicationContext portal;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long willow;
    private long amy;

    StayingMailsTest(
            LeaverRelease leavers,
            LeaverReturn staying,
            BookingDesk desk,
            ApplicationContext portal,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.leavers = leavers;
        this.staying = staying;
        this.desk = desk;
        this.portal = portal;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aTeacher() {
        post.start();
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        trust.email(amy, "amy@example.org");
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void thePlaceComesBackWithTheSameEntry() {
        var session = trust.session("OTP-1").on("2026-02-24");
        book(session);
        run();
        lastDay("2026-02-13");
        keep();
        assertThat(run()).isOne();
        lastDay(null);
        keep();
        keep();

        assertThat(run()).isOne();
        assertThat(words(received().getLast()))
                .contains(
                        "in post on the day of this session after all, so the place that was released is yours again");
        assertThat(calendars()).extracting(Letterbox::sequence).containsExactly("0", "1", "2");
        assertThat(calendars())
                .extracting(Letterbox::uid)
                .containsOnly(Letterbox.uid(calendars().getFirst()));
        assertThat(calendars().getLast()).contains("METHOD:REQUEST");
    }

    @Test
    void releasedAndGivenBackOvernightIsNotTold() {
        var session = trust.session("OTP-1").on("2026-02-24");
        book(session);
        run();
        clock.set("2026-01-14T20:00");
        lastDay("2026-02-13");
        keep();
        run();
        lastDay(null);
        keep();
        clock.set("2026-01-15T08:00");

        assertThat(run()).isZero();
    }

    @Test
    void whoHasSomethingElseMeanwhileIsAskedFirst() throws Exception {
        var session = trust.session("OTP-1").on("2026-02-24").warnsOfClashes();
        book(session);
        run();
        lastDay("2026-02-13");
        keep();
        run();
        lastDay(null);
        trust.booked(trust.session("OTP-2").titled("Early maths").on("2026-02-24"), amy);
        keep();

        assertThat(run()).isOne();
        assertThat(received().getLast().getSubject()).startsWith("A place is free for you: ");
        assertThat(words(received().getLast()))
                .contains("the place that was released is held for you. Take it by")
                .contains("At the same time is ‘Early maths’, which you have booked.");
    }

    @Test
    void theLineAndWhatCannotComeBackAreSaid() throws Exception {
        var line = trust.session("OTP-1").on("2026-02-24").places(1);
        var clash = trust.session("OTP-2").on("2026-02-25");
        var other = trust.session("OTP-3").titled("Early maths").on("2026-02-25");
        book(line);
        book(clash);
        lastDay("2026-02-13");
        keep();
        run();
        trust.booked(line, trust.teacher("Ben Brown", willow));
        lastDay(null);
        trust.booked(other, amy);
        keep();

        assertThat(run()).isEqualTo(2);
        var last = received().subList(received().size() - 2, received().size());
        assertThat(last)
                .anySatisfy(mail -> {
                    assertThat(mail.getSubject()).startsWith("On the waiting list: ");
                    assertThat(words(mail)).contains("in line for this session again, at the end of the list");
                })
                .anySatisfy(mail -> {
                    assertThat(mail.getSubject()).startsWith("Your place is gone: ");
                    assertThat(words(mail)).contains("it can’t be given back", "The reason:", "Early maths");
                });
    }

    private void book(TestSession session) {
        Acting.asStaff(amy);
        desk.book(session.id(), amy);
    }

    /** What the portal does by itself every quarter of an hour. */
    private void keep() {
        Acting.asOperator();
        leavers.find().forEach(leavers::release);
        staying.find().forEach(staying::giveBack);
    }

    private void lastDay(@Nullable String day) {
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = ? WHERE person_id = ?")
                .param(day == null ? null : LocalDate.parse(day))
                .param(amy)
                .update());
    }

    private int run() {
        return PostOffice.run(post.getSmtp().getPort(), portal).run(() -> false);
    }

    private List<MimeMessage> received() {
        return Arrays.asList(post.getReceivedMessages());
    }

    private static String words(MimeMessage mail) {
        return Letterbox.part(mail, 0).replaceAll("\\s+", " ");
    }

    private List<String> calendars() {
        return received().stream().map(mail -> Letterbox.part(mail, 2)).toList();
    }
}
