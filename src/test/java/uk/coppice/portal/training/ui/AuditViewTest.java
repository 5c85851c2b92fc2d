package uk.coppice.portal.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class AuditViewTest {

    private final Browser browser;
    private final TestTrust trust;

    AuditViewTest(Browser browser, TestTrust trust) {
        this.browser = browser;
        this.trust = trust;
    }

    @Test
    void saysThatEveryPromiseIsKept() {
        Acting.asAdministrator();
        browser.open("audit");

        assertThat(Screen.words()).contains("All 12 promises of booking are kept");
    }

    @Test
    void namesWhereOneIsBroken() {
        long willow = trust.school("Willow Primary");
        trust.booked(
                trust.session("OTP-1").places(1),
                trust.teacher("Amy Adams", willow),
                trust.teacher("Ben Brown", willow));
        Acting.asAdministrator();
        browser.open("audit");

        assertThat(Screen.words())
                .contains("1 promise of booking broken")
                .containsSubsequence("more places taken than it has", "Broken 1 time", "OTP-1: 2 taken, 1 places");
    }
}
