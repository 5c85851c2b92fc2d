package uk.coppice.portal.notification.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.notification.letter.LetterFacts.Coming;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionCards;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.booking.LeaverRelease;
import uk.coppice.portal.training.booking.LeaverReturn;
import uk.coppice.portal.training.booking.PlacesHeld;

/** What is new to the lead is what differs from what the last email said: on Thursday 15 January, of a session a week on. */
@DatabaseTest
class WhoComesTest {

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final WhoComes whoComes;
    private final Reminders reminders;
    private final BookingDesk desk;
    private final LeaverRelease leavers;
    private final LeaverReturn staying;
    private final SessionCards cards;
    private final PlacesHeld places;
    private final ApplicationContext portal;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private TestSession session;
    private long willow;
    private long lead;

    WhoComesTest(
            WhoComes whoComes,
            Reminders reminders,
            BookingDesk desk,
            LeaverRelease leavers,
            LeaverReturn staying,
            SessionCards cards,
            PlacesHeld places,
            ApplicationContext portal,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.whoComes = whoComes;
        this.reminders = reminders;
        this.desk = desk;
        this.leavers = leavers;
        this.staying = staying;
        this.cards = cards;
        this.places = places;
        this.portal = portal;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aSession() {
        post.start();
        willow = trust.school("Willow Primary");
        lead = trust.teacher("Lea Lead", willow);
        trust.email(lead, "lea@example.org");
        session = trust.session("OTP-1").on("2026-01-22").led(lead);
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void beforeTheFirstEmailNothingIsNew() {
        book(trust.teacher("Amy Adams", willow));

        assertThat(coming().delegates()).containsExactly("Amy Adams, Willow Primary");
        assertThat(coming().newcomers()).isEmpty();
        assertThat(coming().gone()).isEmpty();
    }

    @Test
    void whoGaveThePlaceUpAndHasItBackIsNoNews() {
        long amy = trust.teacher("Amy Adams", willow);
        long ben = trust.teacher("Ben Brown", willow);
        book(amy);
        book(ben);
        told();
        cancel(amy);
        book(amy);
        cancel(ben);

        assertThat(coming().newcomers()).isEmpty();
        assertThat(coming().gone()).containsExactly("Ben Brown, Willow Primary");
    }

    @Test
    void whoCameAndWentSinceWasNeverNamed() {
        told();
        long amy = trust.teacher("Amy Adams", willow);
        book(amy);
        book(trust.teacher("Ben Brown", willow));
        cancel(amy);

        assertThat(coming().newcomers()).containsExactly("Ben Brown, Willow Primary");
        assertThat(coming().gone()).isEmpty();
    }

    @Test
    void whosePlaceCouldNotBeGivenBackIsNotNamedOnceMore() {
        long amy = trust.teacher("Amy Adams", willow);
        book(amy);
        lastDay(amy, "2026-01-16");
        Acting.asOperator();
        leavers.find().forEach(leavers::release);
        told();
        trust.booked(trust.session("OTP-2").on("2026-01-22"), amy);
        lastDay(amy, "2026-07-22");
        Acting.asOperator();
        staying.find().forEach(staying::giveBack);

        assertThat(jdbc.sql("SELECT cause FROM booking WHERE session_id = ? AND superseded = 0")
                        .param(session.id())
                        .query(String.class)
                        .single())
                .isEqualTo("STAYING");
        assertThat(coming().gone()).isEmpty();
    }

    /** The lead reads an email, and what follows comes after it. */
    private void told() {
        clock.set("2026-01-15T08:05");
        assertThat(reminders.write()).isOne();
        PostOffice.run(post.getSmtp().getPort(), portal).run(() -> false);
        assertThat(post.getReceivedMessages()).hasSize(1);
        clock.set("2026-01-15T10:00");
    }

    private Coming coming() {
        var card = Objects.requireNonNull(cards.of(List.of(session.id())).get(session.id()));
        return whoComes.of(card, places.in(List.of(session.id())), Delegate.person(lead));
    }

    private void book(long person) {
        Acting.asStaff(person);
        desk.book(session.id(), person);
    }

    private void cancel(long person) {
        Acting.asStaff(person);
        desk.cancel(session.id(), person);
    }

    private void lastDay(long person, String day) {
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = ? WHERE person_id = ?")
                .param(LocalDate.parse(day))
                .param(person)
                .update());
    }
}
