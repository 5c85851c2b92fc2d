package uk.coppice.portal.people.leavers.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class LeaversViewTest {

    private final Browser browser;
    private final TestTrust trust;
    private final TestClock clock;
    private long willow;
    private long hana;
    private long ben;
    private TestTrust.Post post;

    LeaversViewTest(Browser browser, TestTrust trust, TestClock clock) {
        this.browser = browser;
        this.trust = trust;
        this.clock = clock;
    }

    @BeforeEach
    void benLeaves() {
        willow = trust.school("Willow Primary");
        hana = trust.staff("Hana Reyes", null, StaffGroup.CENTRAL);
        ben = trust.person("Ben Brown");
        post = trust.post(ben, willow, StaffGroup.TEACHER).to("2026-02-13").because("workload", "retired");
    }

    @Test
    void humanResourcesRecordAReasonAndTakeItBack() {
        Acting.as(hana, Roles.STAFF, Roles.HR);
        browser.open("leavers");
        assertThat(Screen.words())
                .contains(
                        "2025/26: 1 person leaves the trust",
                        "Ben Brown",
                        "Workload, Retired",
                        "Exit interview: not answered")
                .contains("Reasons are put together once the year is over");

        browser.go("leavers/" + post.id());
        _setValue(select("Why they leave"), "family");
        Screen.press("Save the reason");

        assertThat(Screen.words()).contains("Family, Retired: Hana Reyes");
        Screen.press("Undo");
        assertThat(select("Why they leave").getValue()).isEqualTo("workload");
    }

    @Test
    void humanResourcesWriteDownAnInterviewHeldInPerson() {
        Acting.as(hana, Roles.STAFF, Roles.HR);
        browser.open("leavers/" + post.id());
        Screen.press("Write down one held in person");
        Screen.press("Save the interview");
        assertThat(select("Main reason").isInvalid()).isTrue();
        _setValue(select("Main reason"), "pay");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("What should it do better? (optional)")), "More time");
        Screen.press("Save the interview");

        assertThat(Screen.words())
                .contains(
                        "Exit interview: held in person", "More time", "The two texts are deleted on Sat 13 Feb 2027");
    }

    @Test
    void anAdministratorSeesTheReasonAndNoInterview() {
        Acting.asAdministrator();
        browser.open("leavers");
        assertThat(Screen.words()).contains("Ben Brown", "Workload").doesNotContain("xit interview");
        browser.go("leavers/" + post.id());
        assertThat(Screen.words()).contains("Reason").doesNotContain("xit interview");
    }

    @Test
    void aHeadSeesNamesAndDaysOnly() {
        long head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        Acting.asLeaderOf(head, willow);
        browser.open("leavers");

        assertThat(Screen.words())
                .contains("1 person leaves your school", "Ben Brown", "Why they leave is for human resources")
                .doesNotContain("Workload", "Retired", "xit interview", "Why people left");
        browser.go("leavers/" + post.id());
        assertThat(Screen.words()).contains("This page is not for you");
    }

    @Test
    void aMoveStandsApartAndAYearWithoutLeaversSaysSo() {
        trust.post(ben, trust.school("Oak Primary"), StaffGroup.TEACHER).from("2026-02-15");
        Acting.as(hana, Roles.STAFF, Roles.HR);
        browser.open("leavers");
        assertThat(Screen.words())
                .contains("0 people leave the trust", "Moving inside the trust", "Works on at Oak Primary");
        browser.go("leavers?year=2024");
        assertThat(Screen.words()).contains("Nobody leaves in 2024/25", "Fewer than ten people left");
    }

    @Test
    void aLeavingThatIsNoneHasNoPage() {
        Acting.as(hana, Roles.STAFF, Roles.HR);
        browser.open("leavers/1");
        assertThat(Screen.words()).contains("There is no such page");
        browser.go("leavers/x");
        assertThat(Screen.words()).contains("There is no such page");
    }

    @Test
    void aLeaverIsInvitedAtHomeAndDeclinesAndWritesAfterAll() {
        Acting.asStaff(ben);
        browser.open("");
        assertThat(Screen.words()).contains("How was it here?", "Answer or decline");

        browser.go("exit-interview");
        assertThat(Screen.words()).contains("Human resources alone reads it", "Your last day is Fri 13 Feb");
        Screen.press("No thanks");
        assertThat(Screen.words()).contains("You said no thanks");
        browser.go("");
        assertThat(Screen.words())
                .contains("You may still write until Fri 13 Feb, your last day")
                .doesNotContain("Answer or decline");

        browser.go("exit-interview");
        Screen.press("Write after all");
        _setValue(select("Main reason"), "pay");
        Screen.press("Send to human resources");
        assertThat(Screen.words()).contains("human resources has your answers");
        clock.set("2026-02-13T18:00");
        Screen.press("Change my answers");
        assertThat(select("Main reason").getValue()).isEqualTo("pay");

        Screen.press("Take my answers back");
        assertThat(Screen.words()).contains("You said no thanks");
        Screen.press("Undo");
        assertThat(Screen.words()).contains("human resources has your answers");
    }

    @Test
    void whoStaysIsAskedNothing() {
        Acting.asStaff(hana);
        browser.open("");
        assertThat(Screen.words()).doesNotContain("How was it here?");
        browser.go("exit-interview");
        assertThat(Screen.words()).contains("from six weeks before their last day");
    }

    @Test
    void humanResourcesAreToldOfReasonsThatAreMissing() {
        trust.post(trust.person("Una Oak"), willow, StaffGroup.TEACHER).to("2026-01-09");
        Acting.as(hana, Roles.STAFF, Roles.HR);
        browser.open("");
        assertThat(Screen.words()).contains("1 leaver without a reason");
    }

    @SuppressWarnings("unchecked")
    private static Select<String> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }
}
