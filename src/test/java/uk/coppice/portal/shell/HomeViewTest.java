package uk.coppice.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.booking.BookingDesk;

/** The clock stands at Wednesday 14 January 2026, 10am. */
@ViewTest
class HomeViewTest {

    private final Browser browser;
    private final TestTrust trust;
    private final BookingDesk desk;
    private long amy;
    private long ben;

    HomeViewTest(Browser browser, TestTrust trust, BookingDesk desk) {
        this.browser = browser;
        this.trust = trust;
        this.desk = desk;
    }

    @BeforeEach
    void staff() {
        long willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        Acting.asStaff(amy);
    }

    @Test
    void withNothingToDoItSaysSoAndShowsTheWay() {
        browser.open("");

        assertThat(Screen.words())
                .contains("Wed 14 Jan", "Nothing to do today, Amy", "You have no session booked.", "Find a session")
                .contains("0 of 1 session", "One more before 31 August");
    }

    @Test
    void aLeadHasRegistersToTake() {
        trust.session("A")
                .titled("Running now")
                .on("2026-01-14")
                .at("09:45", "11:00")
                .led(amy);
        trust.session("B").titled("Last week").on("2026-01-08").led(amy);
        trust.session("C").titled("Finished").on("2026-01-09").led(amy).delivered();
        trust.session("D").titled("Next week").on("2026-01-20").led(amy);

        browser.open("");

        assertThat(Screen.words())
                .contains("2 things to do, Amy", "Register: Last week", "Register: Running now", "Take the register")
                .doesNotContain("Register: Finished", "Register: Next week")
                .containsSubsequence("Your next sessions", "Next week", "You lead it");
    }

    @Test
    void whatDoesNotFitIsShownOnDemand() {
        for (int n = 1; n <= 5; n++) {
            trust.session("S-" + n)
                    .titled("Session of day " + n)
                    .on("2026-01-0" + n)
                    .led(amy);
        }

        browser.open("");

        assertThat(Screen.words())
                .contains("5 things to do, Amy", "Show 2 more")
                .contains("Session of day 1", "Session of day 2", "Session of day 3", "Session of day 4")
                .contains("Session of day 5");
    }

    @Test
    void whatIsBookedAndWaitedForComesNext() {
        var full = trust.session("A").titled("Full one").on("2026-01-22").places(1);
        trust.booked(full, ben);
        desk.join(full.id(), amy);
        trust.booked(trust.session("B").titled("Booked one").on("2026-01-21"), amy);

        browser.open("");

        assertThat(Screen.words())
                .contains("Next: Booked one, Wed 21 Jan")
                .containsSubsequence("Booked one", "Booked", "Full one", "Waiting: 1st in line");
    }

    @Test
    void theYearCountsWhatWasAttended() {
        trust.attended(trust.session("A").titled("Been").on("2026-01-07").delivered(), amy);

        browser.open("");

        assertThat(Screen.words()).contains("That is the trust's aim for the year", "Been, Wed 7 Jan");
    }

    @Test
    void anAdministratorWithoutAStaffRecordIsShownTheirWork() {
        Acting.asAdministrator();
        browser.open("");

        assertThat(Screen.words()).contains("Import files").doesNotContain("Your next sessions");
    }

    @Test
    void hostileNamesAreText() {
        long eve = trust.teacher("<script>alert(1)</script> =cmd", trust.school("Elm \"Primary\""));
        Acting.as(eve, Roles.STAFF);
        browser.open("");

        assertThat(Screen.words()).contains("Nothing to do today, <script>alert(1)</script>");
    }
}
