package uk.coppice.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.access.ui.SignInRefusedView;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.PageSubject;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.ui.VerifyView;

@ViewTest
class PageStatusTest {

    /** Whether a certificate is genuine is the answer itself; why somebody was turned away is no thing that there is. */
    private static final Set<Class<?>> SAY_IT_THEMSELVES = Set.of(VerifyView.class, SignInRefusedView.class);

    private final PageStatus status;
    private final List<PageSubject> subjects;
    private final Browser browser;
    private final TestTrust trust;
    private final JdbcClient jdbc;

    PageStatusTest(PageStatus status, List<PageSubject> subjects, Browser browser, TestTrust trust, JdbcClient jdbc) {
        this.status = status;
        this.subjects = subjects;
        this.browser = browser;
        this.trust = trust;
        this.jdbc = jdbc;
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
        "/staff/ANY, 404",
        "/staff/ANY/merge, 403",
        "/inductions/ANY, 404",
        "/inductions/ANY/sessions, 404",
        "/inquiries/ANY, 404",
        "/inquiries/ANY/edit, 404",
        "/scorecard/ANY, 403",
        "/nothing-here, 404",
        "/training/ANY-CODE/nothing-here, 404"
    })
    void aTeacherIsToldSoByTheAnswerToo(String path, int expected) {
        Acting.as(trust.teacher("Amy Adams", trust.school("Willow Primary")), Roles.STAFF);
        trust.session("OTP-1");
        browser.open("");

        assertThat(status.of(path, VaadinRequest.getCurrent()).getCode()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/ANY",
                "/staff/~zz",
                "/staff/ANY/merge",
                "/inductions/ANY",
                "/inductions/ANY/sessions",
                "/inquiries/ANY",
                "/leavers/1",
                "/leavers/ANY",
                "/data-requests/ANY",
                "/questionnaires/ANY",
                "/questionnaires/ANY/edit",
                "/scorecard/ANY"
            })
    void anAdministratorIsToldWhatIsNotThere(String path) {
        Acting.asAdministrator();
        browser.open("");

        assertThat(status.of(path, VaadinRequest.getCurrent()).getCode()).isEqualTo(404);
    }

    @Test
    void whatIsThereIsFoundWithoutATraceInTheTrail() {
        long amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        Acting.asAdministrator();
        browser.open("");
        var number = jdbc.sql("SELECT staff_no FROM person WHERE id = ?")
                .param(amy)
                .query(String.class)
                .single();

        int before = traces();

        for (String path : List.of("/staff/" + number, "/staff/" + number + "/merge", "/scorecard/", "/scorecard")) {
            assertThat(status.of(path, VaadinRequest.getCurrent()).getCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(traces()).isEqualTo(before);
    }

    private int traces() {
        return jdbc.sql("SELECT COUNT(*) FROM audit_trail").query(Integer.class).single();
    }

    /** A page that has none would answer 200 for a thing that is not there. */
    @Test
    void everyPageAboutSomethingSaysWhetherItIsThere() {
        browser.open("");

        assertThat(RouteConfiguration.forApplicationScope().getAvailableRoutes())
                .filteredOn(route -> !route.getRouteParameters().isEmpty())
                .<Class<?>>extracting(RouteData::getNavigationTarget)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(
                                subjects.stream().map(PageSubject::page).anyMatch(page::equals)
                                        || SAY_IT_THEMSELVES.contains(page))
                        .as(page.getSimpleName())
                        .isTrue());
    }
}
