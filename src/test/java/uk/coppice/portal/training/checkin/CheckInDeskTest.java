package uk.coppice.portal.training.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.register.RegisterDesk;
import uk.coppice.portal.training.register.RegisterHistory;

@DatabaseTest
class CheckInDeskTest {

    private final CheckInDesk desk;
    private final CheckInCodes codes;
    private final RegisterDesk register;
    private final RegisterHistory history;
    private final BookingDesk booking;
    private final TestTrust trust;
    private final TestClock clock;
    private final DelegateHistory rows;

    private long willow;
    private long lead;
    private long amy;
    private TestSession session;

    CheckInDeskTest(
            CheckInDesk desk,
            CheckInCodes codes,
            RegisterDesk register,
            RegisterHistory history,
            BookingDesk booking,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.codes = codes;
        this.register = register;
        this.history = history;
        this.booking = booking;
        this.trust = trust;
        this.clock = clock;
        rows = new DelegateHistory(jdbc);
    }

    @BeforeEach
    void aRunningSession() {
        willow = trust.school("Willow Primary");
        lead = trust.teacher("Leah Lead", willow);
        amy = trust.teacher("Amy Adams", willow);
        session = trust.session("OTP-1")
                .on("2026-01-14")
                .at("09:45", "11:00")
                .led(lead)
                .places(2);
        trust.booked(session, amy);
    }

    @Test
    void whoHasAPlaceIsMarkedByThemselves() {
        checkIn(amy);
        checkIn(amy);

        assertThat(rows.marks(session, amy)).containsExactly("ATTENDED*");
        Acting.asStaff(lead);
        assertThat(history.of(session.id(), Delegate.person(amy)).entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.by()).isEqualTo("Amy Adams");
                    assertThat(entry.how()).isEqualTo("checked in by themselves");
                });
        assertThat(register.sheet("OTP-1").orElseThrow().lines().getFirst().checkedIn())
                .isEqualTo("2026-01-14T10:00");
        assertThat(codes.show("OTP-1").orElseThrow().here()).isEqualTo(1);
    }

    @Test
    void aLeadsMarkStands() {
        Acting.asStaff(lead);
        register.mark(session.id(), Delegate.person(amy), Mark.EXCUSED);

        refused(() -> checkIn(amy), "The lead has marked you as “Excused”.");

        assertThat(rows.marks(session, amy)).containsExactly("EXCUSED*");
    }

    @Test
    void whoHasNoPlaceComesInWhileThereIsRoom() {
        long ben = trust.teacher("Ben Brown", willow);
        long cat = trust.teacher("Cat Clark", willow);

        checkIn(ben);
        refused(() -> checkIn(cat), "there is no room left. See the lead");

        assertThat(rows.marks(session, ben)).containsExactly("ATTENDED*");
        assertThat(rows.marks(session, cat)).isEmpty();
        Acting.asStaff(lead);
        codes.allow("OTP-1", WalkIns.ALWAYS);
        checkIn(cat);
        Acting.asStaff(lead);
        codes.allow("OTP-1", WalkIns.NEVER);
        refused(() -> checkIn(trust.teacher("Dan Dean", willow)), "You have no place here. See the lead");
        checkIn(amy);
    }

    @Test
    void whoStillWaitsForTheSchoolsWordHasRoom() {
        trust.staff("Helen Head", willow, uk.coppice.portal.people.StaffGroup.HEAD);
        trust.approval(willow, "HEAD", "ALL");
        long ben = trust.teacher("Ben Brown", willow);
        clock.set("2026-01-13T15:00");
        Acting.asStaff(ben);
        booking.book(session.id(), ben);
        clock.set("2026-01-14T09:20");

        checkIn(ben);

        assertThat(rows.of(session, ben)).containsExactly("REQUESTED*");
        assertThat(rows.marks(session, ben)).containsExactly("ATTENDED*");
    }

    @Test
    void leadsLeaversAndAdministratorsAreNotMarked() {
        long left = trust.person("Lee Left");
        Acting.asStaff(lead);
        codes.allow("OTP-1", WalkIns.ALWAYS);

        refused(() -> checkIn(lead), "You lead this session");
        refused(() -> checkIn(left), "See the lead");
        var ticket = ticket(amy);
        Acting.asAdministrator();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.checkIn(ticket));
        Acting.asNobody();
        assertThatExceptionOfType(org.springframework.security.core.AuthenticationException.class)
                .isThrownBy(() -> desk.checkIn(ticket));
        assertThat(rows.count("SELECT COUNT(*) FROM attendance")).isZero();
    }

    @Test
    void anOldCodeIsRefusedAndATicketLastsThroughSignIn() {
        String shown = code();
        var ticket = ticket(amy);
        clock.pass(Duration.ofMinutes(2));
        Acting.asStaff(amy);
        refused(() -> desk.ticket(shown, ""), "wrong or too old");

        clock.pass(Duration.ofMinutes(13));
        desk.checkIn(ticket);
        assertThat(rows.marks(session, amy)).containsExactly("ATTENDED*");

        clock.pass(Duration.ofMinutes(1));
        refused(() -> desk.checkIn(ticket), "That was a while ago.");
    }

    @Test
    void theCodeIsTiedToItsSessionAndTime() {
        clock.set("2026-01-14T09:14");
        refused(() -> ticket(amy), "Check-in opens on Wed 14 Jan, 9.15am.");
        clock.set("2026-01-14T09:15");
        var ticket = ticket(amy);
        clock.set("2026-01-14T11:01");
        refused(() -> ticket(amy), "The session is over.");
        refused(() -> desk.checkIn(ticket), "That was a while ago.");

        clock.set("2026-01-14T10:30");
        var late = ticket(amy);
        Acting.asStaff(lead);
        register.finish(session.id(), true);
        Acting.asStaff(amy);
        refused(() -> desk.checkIn(late), "The register is finished already.");
    }

    @Test
    void aCodeLetsIntoTheSessionThatShowsItAlone() {
        var other = trust.session("OTP-2").on("2026-01-14").at("09:45", "11:00").led(lead);
        trust.booked(other, amy);
        Acting.asStaff(lead);
        String shown = codes.show("OTP-2").orElseThrow().code();
        assertThat(shown).isNotEqualTo(code());

        Acting.asStaff(amy);
        desk.checkIn(desk.ticket(shown, "address " + Ids.next()));

        assertThat(rows.marks(other, amy)).containsExactly("ATTENDED*");
        assertThat(rows.marks(session, amy)).isEmpty();
    }

    @Test
    void guessingIsSlow() {
        code();
        Acting.asStaff(amy);
        for (int n = 0; n < 10; n++) {
            refused(() -> desk.ticket("222222", ""), "wrong or too old");
        }

        refused(() -> desk.ticket("222222", ""), "too many tries");
    }

    @Test
    void anAddressThatGuessesIsAskedToWaitEvenForTheRightCode() {
        String right = code();
        Acting.asNobody();
        String guesser = UUID.randomUUID().toString();
        for (int n = 0; n < 120; n++) {
            refused(() -> desk.ticket("222222", guesser), "wrong or too old");
        }

        refused(() -> desk.ticket(right, guesser), "too many tries");
        assertThat(desk.ticket(right, UUID.randomUUID().toString()).sessionId())
                .as("another network is let in")
                .isEqualTo(session.id());
    }

    @Test
    void onlyWhoTakesTheRegisterSeesTheCode() {
        Acting.asLeaderOf(amy, willow);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> codes.show("OTP-1"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> codes.allow("OTP-1", WalkIns.ALWAYS));
        Acting.as(amy, Roles.CENTRAL_TEAM);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> codes.show("OTP-1"));
    }

    private void checkIn(long person) {
        var ticket = ticket(person);
        Acting.asStaff(person);
        desk.checkIn(ticket);
    }

    /** From an address of its own, so that no test slows another down. */
    private CheckInTicket ticket(long person) {
        String shown = code();
        Acting.asStaff(person);
        return desk.ticket(shown, "address " + Ids.next());
    }

    private String code() {
        Acting.asStaff(lead);
        return codes.show("OTP-1").orElseThrow().code();
    }

    private static void refused(Runnable action, String words) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(action::run)
                .satisfies(refusal ->
                        assertThat(refusal.reason().replace('\u00a0', ' ')).contains(words));
    }
}
