package uk.coppice.portal.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Main;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;

@ViewTest
class MyRecordViewTest {

    private final Browser browser;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long amy;

    MyRecordViewTest(Browser browser, TestTrust trust, TestClock clock, JdbcClient jdbc) {
        this.browser = browser;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void someTrust() {
        amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        Acting.asStaff(amy);
    }

    @Test
    void holdsWhatComesAndWhatWasDone() {
        trust.booked(trust.session("A").titled("To come"), amy);
        trust.session("B").on("2026-01-22").titled("To lead").led(amy);
        trust.attended(
                trust.session("C")
                        .on("2026-01-06")
                        .titled("Been")
                        .at("15:45", "17:15")
                        .delivered(),
                amy);
        trust.marked(trust.session("D").on("2025-12-02").titled("Left early").delivered(), Mark.PART, amy);
        trust.session("E").on("2025-11-04").titled("Led").led(amy).delivered();
        trust.attended(
                trust.session("F")
                        .on("2025-11-11")
                        .titled("Seminar")
                        .kind(SessionKind.ECT)
                        .delivered(),
                amy);

        browser.open("my-record");

        assertThat(Screen.words())
                .contains("2025/26", "Your training this year", "4 sessions, 5 h 15 min in all")
                .containsSubsequence("Coming up", "To come", "Booked", "To lead", "You lead it")
                .containsSubsequence(
                        "Done this year",
                        "Been",
                        "You went",
                        "Left early",
                        "You went for part of it",
                        "Seminar",
                        "apart from the trust’s aim",
                        "Led",
                        "You led it");
        assertThat(Screen.words()).containsPattern("3( of \\d+)? sessions");
    }

    @Test
    void whatIsOverIsNotToComeAndNothingComesTwice() {
        clock.set("2026-01-14T12:00");
        trust.session("A")
                .on("2026-01-14")
                .at("09:00", "10:00")
                .titled("Led at nine")
                .led(amy)
                .delivered();
        var led = trust.session("B").on("2026-01-22").titled("To lead").led(amy);
        trust.booked(led, amy);

        browser.open("my-record");

        assertThat(Screen.words()).containsOnlyOnce("Led at nine").containsOnlyOnce("To lead");
    }

    @Test
    void whoLeavesSoonIsToldToSaveWhatTheyWantToKeep() {
        browser.open("my-record");
        assertThat(Screen.words()).doesNotContain("last day");

        ends("2026-04-30");
        browser.open("my-record");
        assertThat(Screen.words()).doesNotContain("last day");

        clock.set("2026-03-16T12:00");
        browser.open("my-record");
        assertThat(Screen.words())
                .contains("Your last day in post is Thu 30 Apr. From the day after you can’t sign in")
                .contains("Nothing here yet this year");
        browser.open("");
        assertThat(Screen.words()).contains("Save it, and your certificates, by Thu 30 Apr, your last day");

        trust.post(amy, trust.school("Oak Primary"), StaffGroup.TEACHER).from("2026-05-01");
        browser.open("my-record");
        assertThat(Screen.words()).as("they go on elsewhere in the trust").doesNotContain("last day");
    }

    private void ends(String day) {
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = ? WHERE person_id = ?")
                .params(LocalDate.parse(day), amy)
                .update());
    }

    @Test
    void showsTheWayWhenNothingIsThere() {
        browser.open("my-record");

        assertThat(Screen.words()).contains("Nothing here yet this year");
        assertThat(Screen.links(_get(Main.class))).contains("Find your first session");
    }

    @Test
    void leadsToOtherYears() {
        trust.attended(trust.session("A").on("2025-03-04").titled("Last year").delivered(), amy);

        browser.open("my-record");
        assertThat(Screen.links(_get(Main.class))).contains("2024/25", "See 2024/25 instead: 1 session");
        browser.go("my-record?year=2024");

        assertThat(Screen.words())
                .contains("2024/25", "Done in 2024/25", "Last year")
                .doesNotContain("Coming up");
    }

    @Test
    void anUnreadableYearIsThisOne() {
        browser.open("my-record?year=soon");
        assertThat(Screen.words()).contains("2025/26");
        browser.go("my-record?year=2099");
        assertThat(Screen.words()).contains("2025/26");
    }

    @Test
    void isForStaff() {
        Acting.as(amy, Roles.CENTRAL_TEAM);

        browser.open("my-record");

        assertThat(_find(MyRecordView.class)).isEmpty();
    }
}
