package uk.coppice.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class PageStatusTest {

    private final PageStatus status;
    private final Browser browser;
    private final TestTrust trust;

    PageStatusTest(PageStatus status, Browser browser, TestTrust trust) {
        this.status = status;
        this.browser = browser;
        this.trust = trust;
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/training, 200",
        "/training/, 200",
        "/training/OTP-1, 200",
        "/training/OTP-1/register, 200",
        "/training/plan/session/OTP-1, 403",
        "/training/ANY-CODE, 404",
        "/training/ANY-CODE/register, 404",
        "/training/ANY-CODE/check-in-code, 404",
        "/training/plan/session/ANY-CODE, 404",
        "/series/ANY-CODE, 404",
        "/evaluate/ANY-CODE, 404",
        "/evaluate/ANY-CODE/code, 404",
        "/evaluate/ANY-CODE/results, 404",
        "/open/ANY-CODE, 404",
        "/open/OTP-1, 404",
        "/findings/ANY-CODE, 404",
        "/open/findings/ANY-CODE, 404",
        "/surveys/ANY-CODE, 404",
        "/privacy, 200",
        "/retention, 403",
        "/data-requests/ANY, 403",
        "/nothing-here, 404",
        "/training/ANY-CODE/nothing-here, 404"
    })
    void aTeacherIsToldSoByTheAnswerToo(String path, int expected) {
        Acting.as(trust.teacher("Amy Adams", trust.school("Willow Primary")), Roles.STAFF);
        trust.session("OTP-1");
        browser.open("");

        assertThat(status.of(path, VaadinRequest.getCurrent()).getCode()).isEqualTo(expected);
    }
}
