package uk.coppice.portal.training.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.guests.GuestDesk;
import uk.coppice.portal.training.register.DoorDesk;
import uk.coppice.portal.training.register.MarkTap;
import uk.coppice.portal.training.register.RegisterDesk;

@DatabaseTest
class GuestCertificatesTest {

    private final GuestDesk desk;
    private final GuestCertificates guestCertificates;
    private final Certificates certificates;
    private final RegisterDesk register;
    private final DoorDesk door;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long lead;
    private long saoirse;
    private TestSession session;
    private String token;

    GuestCertificatesTest(
            GuestDesk desk,
            GuestCertificates guestCertificates,
            Certificates certificates,
            RegisterDesk register,
            DoorDesk door,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.guestCertificates = guestCertificates;
        this.certificates = certificates;
        this.register = register;
        this.door = door;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aGuestWithAPlace() {
        clock.set("2026-01-12T17:30");
        lead = trust.teacher("Leah Lead", trust.school("Willow Primary"));
        saoirse = trust.guest("Saoirse Taylor", trust.outsideSchool("Harrow Lane Primary"));
        session = trust.session("A")
                .on("2026-01-12")
                .titled("Phonics for all")
                .openToGuests()
                .led(lead);
        trust.guestBooked(session, saoirse);
        token = desk.manageToken(saoirse, session.id()).orElseThrow();
        Acting.asNobody();
    }

    @Test
    void aGuestWhoWasThereHasOneForGood() {
        trust.guestMarked(session, Mark.ATTENDED, saoirse);
        assertThat(desk.find(token).orElseThrow().attended())
                .as("the register is not finished")
                .isFalse();
        refused();
        session.delivered();

        assertThat(desk.find(token).orElseThrow().attended()).isTrue();
        var certificate = desk.certificate(token);
        assertThat(certificate)
                .usingRecursiveComparison()
                .ignoringFields("code")
                .isEqualTo(new Certificate(
                        "",
                        "Saoirse Taylor",
                        "Phonics for all",
                        java.time.LocalDate.of(2026, 1, 12),
                        java.time.Duration.ofMinutes(75),
                        Mark.ATTENDED,
                        "Leah Lead",
                        true));
        assertThat(certificate.code()).matches("[0-9A-HJKMNP-TV-Z]{20}");
        assertThat(desk.certificate(token)).isEqualTo(certificate);
        assertThat(verify(CertificateCode.written(certificate.code()))).isEqualTo(certificate);
    }

    @Test
    void aCorrectedMarkTakesItsValidityAway() {
        trust.guestMarked(session, Mark.PART, saoirse);
        session.delivered();
        String code = desk.certificate(token).code();
        assertThat(verify(code).mark()).isEqualTo(Mark.PART);

        Acting.asStaff(lead);
        register.mark(session.id(), MarkTap.because(Delegate.guest(saoirse), Mark.ABSENT, "Mistaken for another"));
        Acting.asNobody();
        assertThat(verify(code).valid()).isFalse();
        assertThat(desk.find(token).orElseThrow().attended()).isFalse();
        refused();

        Acting.asStaff(lead);
        register.mark(session.id(), MarkTap.because(Delegate.guest(saoirse), Mark.ATTENDED, "It was them"));
        Acting.asNobody();
        assertThat(verify(code).valid()).isTrue();
        Acting.asStaff(lead);
        register.reopen(session.id());
        assertThat(verify(code).valid()).isFalse();
    }

    @Test
    void oneTakenOffTheRegisterHasNone() {
        session.delivered();
        Acting.asStaff(lead);
        var guest = door.addGuest(session.id(), new DoorDesk.Guest("Tom Byrne", "tom@harrow.example", null), "Came");
        String link = desk.manageToken(guest.id(), session.id()).orElseThrow();
        String code = desk.certificate(link).code();
        door.remove(session.id(), guest, "Added by mistake");

        assertThat(verify(code).valid()).isFalse();
    }

    @Test
    void onlyWhoWasThereGetsOne() {
        trust.guestMarked(session, Mark.ABSENT, saoirse);
        session.delivered();
        var other = trust.session("B").on("2026-01-12").openToGuests().delivered();
        trust.guestMarked(other, Mark.ATTENDED, saoirse);

        refused();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.certificate("guess"));
        assertThat(desk.certificate(desk.manageToken(saoirse, other.id()).orElseThrow())
                        .session())
                .isEqualTo("Session B");
    }

    @Test
    void manyPressesAtOnceIssueOne() throws Exception {
        trust.guestMarked(session, Mark.ATTENDED, saoirse);
        session.delivered();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var codes = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(
                            n -> () -> desk.certificate(token).code())
                    .toList());
            for (var code : codes) {
                assertThat(code.get()).isEqualTo(codes.getFirst().get());
            }
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM guest_certificate")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyIssuesOneWithoutHavingCheckedWhoAsks() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> guestCertificates.of(session.id(), saoirse));
    }

    private void refused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.certificate(token))
                .withMessageContaining("once you have been there");
    }

    private Certificate verify(String code) {
        return certificates.verify(code, "address " + Ids.next()).orElseThrow();
    }
}
