package uk.coppice.portal.notification.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.regex.Pattern;
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
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.guests.GuestDesk;
import uk.coppice.portal.training.register.DoorDesk;
import uk.coppice.portal.training.register.RegisterDesk;

/** A guest who is added at the door gets the link that others got when they booked. */
@DatabaseTest
class WalkInMailsTest {

    private static final Pattern LINK = Pattern.compile("/open/booking/link#([\\w-]+)");
    private static final DoorDesk.Guest TOM = new DoorDesk.Guest("Tom Byrne", "tom@harrow.example", null);

    private final ApplicationContext portal;
    private final DoorDesk door;
    private final RegisterDesk register;
    private final GuestDesk guests;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private long lead;
    private TestSession session;

    WalkInMailsTest(
            ApplicationContext portal,
            DoorDesk door,
            RegisterDesk register,
            GuestDesk guests,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.portal = portal;
        this.door = door;
        this.register = register;
        this.guests = guests;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aSessionThatIsOver() {
        post.start();
        clock.set("2026-01-13T17:30");
        lead = trust.teacher("Leah Lead", trust.school("Willow Primary"));
        // not even open to guests: the lead let them in
        session = trust.session("OTP-1")
                .on("2026-01-13")
                .titled("Phonics refresher")
                .led(lead);
        Acting.asStaff(lead);
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void theirLinkLeadsToTheCertificateOnceTheRegisterIsFinished() {
        door.addGuest(session.id(), TOM, "");

        assertThat(run()).isOne();
        String words = words(received()[0]);
        assertThat(words)
                .contains("Dear Tom Byrne, you came to this session without a place", "See your certificate:")
                .doesNotContain("cancel your place", "/account/mail");
        Acting.asNobody();
        var before = guests.find(secret(words)).orElseThrow();
        assertThat(before.marked()).isTrue();
        assertThat(before.booked()).isFalse();
        assertThat(before.attended()).isFalse();

        Acting.asStaff(lead);
        register.finish(session.id(), true);
        Acting.asNobody();
        assertThat(guests.find(secret(words)).orElseThrow().attended()).isTrue();
        assertThat(guests.certificate(secret(words)).person()).isEqualTo("Tom Byrne");
    }

    @Test
    void aRegisterTakenInTheEveningWritesInTheMorning() {
        clock.set("2026-01-13T20:10");
        door.addGuest(session.id(), TOM, "");

        assertThat(run()).isZero();
        clock.set("2026-01-14T07:00");
        assertThat(run()).as("though the session is over").isOne();
    }

    @Test
    void oneAddedByMistakeIsNotWrittenTo() {
        var tom = door.addGuest(session.id(), TOM, "");
        door.remove(session.id(), tom, "");

        assertThat(run()).isZero();
        assertThat(states()).containsExactly("NOT_NEEDED");
    }

    @Test
    void howeverOftenTheyAreAddedTheyGetOne() {
        var tom = door.addGuest(session.id(), TOM, "");
        door.addGuest(session.id(), TOM, "");
        assertThat(run()).isOne();
        door.remove(session.id(), tom, "");
        door.takeRemovalBack(session.id(), tom, Mark.ATTENDED, "");
        assertThat(run()).isZero();

        var other = trust.session("OTP-2").on("2026-01-13").led(lead);
        door.addGuest(other.id(), TOM, "");
        assertThat(run()).as("another session, another link").isOne();
    }

    @Test
    void oneWhoseRemovalIsTakenBackBeforeTheMailWentGetsIt() {
        var tom = door.addGuest(session.id(), TOM, "");
        door.remove(session.id(), tom, "");
        assertThat(run()).isZero();
        door.takeRemovalBack(session.id(), tom, Mark.ATTENDED, "");

        assertThat(run()).isOne();
    }

    @Test
    void whoBookedHasTheirLinkAlready() {
        long gil = trust.guest("Gil Guest", null);
        trust.guestBooked(session, gil);
        String address = jdbc.sql("SELECT email FROM guest").query(String.class).single();
        door.addGuest(session.id(), new DoorDesk.Guest("Gil Guest", address, null), "");
        register.mark(session.id(), Delegate.guest(gil), Mark.PART);

        assertThat(run()).isZero();
        assertThat(states()).isEmpty();
    }

    @Test
    void aRegisterPutRightLongAfterwardsSendsNoLinkThatWorksNoMore() {
        clock.set("2026-02-13T10:00");
        door.addGuest(session.id(), TOM, "");

        assertThat(run()).isZero();
        assertThat(states()).containsExactly("NOT_NEEDED");
    }

    private int run() {
        return PostOffice.run(post.getSmtp().getPort(), portal).run(() -> false);
    }

    private MimeMessage[] received() {
        return post.getReceivedMessages();
    }

    private static String words(MimeMessage mail) {
        return Letterbox.part(mail, 0).replaceAll("\\R", " ");
    }

    private static String secret(String words) {
        var found = LINK.matcher(words);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<String> states() {
        return jdbc.sql("SELECT state FROM mail ORDER BY id")
                .query(String.class)
                .list();
    }
}
