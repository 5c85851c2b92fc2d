package uk.coppice.portal.training.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.register.MarkTap;
import uk.coppice.portal.training.register.RegisterDesk;

@DatabaseTest
class CertificatesTest {

    private final Certificates certificates;
    private final RegisterDesk register;
    private final RecordDownloads downloads;
    private final PortalAddress address;
    private final TestTrust trust;
    private long lead;
    private long zoe;
    private TestSession session;

    CertificatesTest(
            Certificates certificates,
            RegisterDesk register,
            RecordDownloads downloads,
            PortalAddress address,
            TestTrust trust) {
        this.certificates = certificates;
        this.register = register;
        this.downloads = downloads;
        this.address = address;
        this.trust = trust;
    }

    @BeforeEach
    void aFinishedRegister() {
        long willow = trust.school("Willow Primary");
        lead = trust.teacher("Leah Lead", willow);
        zoe = trust.teacher("Zoë Ōtani", willow);
        session = trust.session("A")
                .on("2026-01-12")
                .at("15:45", "17:00")
                .titled("Phonics <script>alert(1)</script>")
                .led(lead)
                .delivered();
        trust.attended(session, zoe);
        Acting.asStaff(zoe);
    }

    @Test
    void isTheSameForGood() throws IOException {
        var certificate = certificates.mine("A");

        assertThat(certificates.mine("A")).isEqualTo(certificate);
        assertThat(certificate.code()).matches("[0-9A-HJKMNP-TV-Z]{20}");
        byte[] file = RecordPrint.certificate(certificate, "https://portal.example/verify");
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "The Coppice Primary Partnership",
                            "Zoë Ōtani",
                            "Phonics <script>alert(1)</script>",
                            "12 January",
                            "Led by Leah Lead")
                    .contains(CertificateCode.written(certificate.code()), "https://portal.example/verify");
        }
    }

    /** It is read long after, by somebody else: not the name under which the portal was asked just then. */
    @Test
    void namesTheAddressOfThePortalWhateverItWasAskedUnder() throws IOException {
        var file = Objects.requireNonNull(downloads.certificate("A").getBody());

        try (var pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(" at " + address.of("/verify") + " with this code");
        }
    }

    @Test
    void neverSaysOfWhoMadeItUpThatTheyWereThere() throws IOException {
        Acting.asStaff(lead);
        register.mark(session.id(), MarkTap.because(Delegate.person(zoe), Mark.MADE_UP, "Read the slides with me"));
        Acting.asStaff(zoe);

        byte[] file = RecordPrint.certificate(certificates.mine("A"), "https://portal.example/verify");

        try (var pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf).replace('\u00a0', ' '))
                    .contains("Certificate of training", "missed on the day, and has caught up since")
                    .contains("a session of 1 h 15 min")
                    .doesNotContainIgnoringCase("attend");
        }
    }

    @Test
    void anybodyWithTheCodeSeesWhetherItIsValid() {
        String code = certificates.mine("A").code();

        Acting.asNobody();
        assertThat(verify(CertificateCode.written(code).toLowerCase(java.util.Locale.ROOT))
                        .valid())
                .isTrue();
        assertThat(certificates.verify("7KQ4M2", "address " + Ids.next())).isEmpty();

        Acting.asStaff(lead);
        register.mark(session.id(), MarkTap.because(Delegate.person(zoe), Mark.ABSENT, "Was ill"));
        assertThat(verify(code).valid()).isFalse();
        register.mark(session.id(), MarkTap.because(Delegate.person(zoe), Mark.PART, "Came after all"));
        assertThat(verify(code).valid()).isTrue();
        assertThat(verify(code).mark()).isEqualTo(Mark.PART);
        register.reopen(session.id());
        assertThat(verify(code).valid()).isFalse();
    }

    @Test
    void onlyThosePresentGetOne() {
        Acting.asStaff(lead);
        refused("A");
        var planned = trust.session("B").on("2026-01-12");
        trust.attended(planned, zoe);
        var absent = trust.session("C").on("2026-01-12").delivered();
        trust.marked(absent, Mark.ABSENT, zoe);
        Acting.asStaff(zoe);
        refused("B");
        refused("C");
        refused("no such");
    }

    @Test
    void lookingUpIsSlow() {
        String who = "address " + Ids.next();
        for (int n = 0; n < 20; n++) {
            certificates.verify("X", who);
        }

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> certificates.verify("X", who));
    }

    private void refused(String code) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> certificates.mine(code));
    }

    private Certificate verify(String code) {
        return certificates.verify(code, "address " + Ids.next()).orElseThrow();
    }
}
