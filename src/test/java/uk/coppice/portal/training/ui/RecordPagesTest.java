package uk.coppice.portal.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.record.CertificateCode;
import uk.coppice.portal.training.record.Certificates;

/** Reflections and certificates on one's own record, the page that checks a certificate, and a school's records. */
@ViewTest
class RecordPagesTest {

    private final Browser browser;
    private final TestTrust trust;
    private final Certificates certificates;
    private long willow;
    private long amy;

    RecordPagesTest(Browser browser, TestTrust trust, Certificates certificates) {
        this.browser = browser;
        this.trust = trust;
        this.certificates = certificates;
    }

    @BeforeEach
    void amyWentToPhonics() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy <b>Adams", willow);
        trust.attended(trust.session("A").titled("Phonics").on("2026-01-12").delivered(), amy);
        Acting.asStaff(amy);
    }

    @Test
    void aReflectionIsWrittenOnTheRecord() {
        browser.open("my-record");
        Screen.press("Add a reflection");
        _setValue(_get(TextArea.class), "Paired talk");
        Screen.press("Save");

        assertThat(Screen.words()).contains("Paired talk");
        assertThat(Screen.offers("Change your reflection")).isTrue();
        assertThat(_find(Anchor.class, spec -> spec.withText("Certificate (PDF)")))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("my-record/certificate/A"));
    }

    @Test
    void anybodyChecksACertificate() {
        String code = CertificateCode.written(certificates.mine("A").code());
        Acting.asNobody();

        browser.open("verify/" + code);
        assertThat(Screen.words()).contains("This certificate is valid", "Amy <b>Adams", "Phonics", code);

        browser.open("verify/0000-0000-0000-0000-0000");
        assertThat(Screen.words()).contains("There is no such certificate").doesNotContain("Amy");
        assertThat(_get(TextField.class).getValue()).as("to compare and mend").isEqualTo("0000-0000-0000-0000-0000");
        browser.open("verify");
        assertThat(Screen.words()).contains("Check a certificate");
    }

    @Test
    void aCertificateOfLongAgoNamesItsYearOnce() {
        trust.attended(trust.session("OLD").on("2024-11-05").delivered(), amy);
        String code = certificates.mine("OLD").code();
        Acting.asNobody();

        browser.open("verify/" + code);

        assertThat(Screen.words()).contains("5 November 2024").containsOnlyOnce("2024");
    }

    @Test
    void whatHoldsNoSignOfACodeLeadsNowhere() {
        Acting.asNobody();
        browser.open("verify");
        _setValue(_get(TextField.class), "!?");
        Screen.press("Check it");

        assertThat(Screen.words()).contains("Check a certificate");
        assertThat(_get(TextField.class).isInvalid()).isTrue();
    }

    @Test
    void whoMadeItUpIsNotSaidToHaveBeenThere() {
        trust.marked(trust.session("MISSED").on("2026-01-06").titled("Seminar").delivered(), Mark.MADE_UP, amy);
        String code = certificates.mine("MISSED").code();
        Acting.asNobody();

        browser.open("verify/" + code);

        assertThat(Screen.words())
                .contains("This certificate is valid", "Missed it on the day, and has caught up since")
                .doesNotContain("Attended");
    }

    @Test
    void aHeadSeesTheirStaffAndFindsOne() {
        trust.teacher("Ben Brown", trust.school("Elm Primary"));
        long head = trust.teacher("Hedda Head", willow);
        Acting.asLeaderOf(head, willow);

        browser.open("training-records");
        assertThat(Screen.words())
                .contains("2025/26, 2 people in post today", "Amy <b>Adams", "Hedda Head", "No session yet");
        assertThat(Screen.words()).doesNotContain("Ben Brown");
        browser.go("training-records?q=zz");
        assertThat(Screen.words()).contains("Nobody found");
        browser.go("training-records?year=2024");
        assertThat(Screen.words()).contains("2024/25, 2 people in post on 31 August 2025");
    }
}
