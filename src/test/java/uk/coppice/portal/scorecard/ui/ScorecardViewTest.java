package uk.coppice.portal.scorecard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** The clock stands at Wednesday 14 January 2026. */
@ViewTest
class ScorecardViewTest {

    private final Browser browser;
    private final TestTrust trust;
    private long head;
    private long willow;

    ScorecardViewTest(Browser browser, TestTrust trust) {
        this.browser = browser;
        this.trust = trust;
    }

    @BeforeEach
    void aYearOfTwoSchools() {
        willow = trust.school("Willow Primary");
        long elm = trust.school("Elm Primary");
        head = trust.teacher("Hilda Head", willow);
        long amy = trust.teacher("Amy Adams", willow);
        long eve = trust.teacher("Eve Eden", elm);
        trust.attended(trust.session("A").on("2025-11-12").led(head).delivered(), amy, eve);
        long newcomer = trust.person("Nina New");
        trust.post(newcomer, willow, uk.coppice.portal.people.StaffGroup.TEACHER)
                .from("2025-12-01");
    }

    @Test
    void showsEachFigureWithItsAimAndStatus() {
        Acting.as(head, Roles.STAFF, Roles.CENTRAL_TEAM);
        browser.open("scorecard");

        assertThat(Screen.words())
                .contains("2025/26, so far", "aims met")
                .containsSubsequence("Teaching staff with 1 session or more", "3 of 3", "100.0%", "100%", "Met")
                .containsSubsequence("School staff who co-led training", "1 of 4", "25.0%", "at least 10%", "Met")
                .containsSubsequence("Attendees from outside the trust", "0 of 2", "Not met")
                .doesNotContain("3 sessions or more");
    }

    @Test
    void theWorkingSaysWhoCountsAndWhoWasLeftOut() {
        Acting.asLeaderOf(head, willow);
        browser.open("scorecard/cpd-reach-1");

        assertThat(Screen.words())
                .containsSubsequence("How this was worked out, at Wed 14 Jan", "3 of 3")
                .containsSubsequence("4", "teaching staff in post", "left out: in post under 90 days", "3", "count")
                .containsSubsequence("By school", "Elm Primary", "1 of 1", "Willow Primary", "2 of 2");
    }

    @Test
    void aHeadIsToldNamesOfTheirOwnSchoolOnly() {
        Acting.asLeaderOf(head, willow);
        browser.open("scorecard/cpd-reach-1?who=reached");

        assertThat(Screen.words())
                .contains("Amy Adams", "Hilda Head", "Names of your own school's staff")
                .doesNotContain("Eve Eden");
        browser.go("scorecard/cpd-reach-1?who=too-new");
        assertThat(Screen.words()).contains("Nina New", "45 days in post this year");
    }

    @Test
    void anAdministratorIsToldEveryName() {
        Acting.asAdministrator();
        browser.open("scorecard/cpd-reach-1?who=reached");

        assertThat(Screen.words()).contains("Amy Adams", "Eve Eden", "Hilda Head");
    }

    @Test
    void theCentralTeamIsToldNoNames() {
        Acting.as(head, Roles.STAFF, Roles.CENTRAL_TEAM);
        browser.open("scorecard/cpd-reach-1?who=reached");

        assertThat(Screen.words()).doesNotContain("Amy Adams", "Eve Eden").doesNotContain("See who");
    }

    @Test
    void aTrusteeSeesHowAFigureCameAboutAndNoNames() {
        Acting.as(trust.person("Tess True"), Roles.TRUSTEE);
        browser.open("scorecard/cpd-reach-1?who=reached");

        assertThat(Screen.words())
                .contains("3 of 3")
                .doesNotContain("Amy Adams", "Eve Eden")
                .doesNotContain("See who");
    }

    @Test
    void anEarlyDayOfTheYearIsNotYetMeasurable() {
        Acting.as(head, Roles.STAFF, Roles.CENTRAL_TEAM);
        browser.open("scorecard?year=2015/16");

        assertThat(Screen.words()).contains("no figure yet", "Not yet measurable");
    }

    @Test
    void aYearOrIndicatorThatIsNoneIsSaidToBeSo() {
        Acting.as(head, Roles.STAFF, Roles.CENTRAL_TEAM);
        for (String address : new String[] {
            "scorecard?year=2026/27", "scorecard?year=2025/27", "scorecard?year=rubbish", "scorecard/nonsense"
        }) {
            browser.open(address);
            assertThat(Screen.words()).contains("There is no such page");
        }
    }
}
