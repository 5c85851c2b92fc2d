package uk.coppice.portal.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.planning.Forms;
import uk.coppice.portal.training.planning.SessionPlanner;

/** A request for a place in a session that has moved since, as who decides reads it. */
@ViewTest
class MovedRequestViewTest {

    private final Browser browser;
    private final TestTrust trust;
    private final BookingDesk desk;
    private final SessionPlanner planner;

    MovedRequestViewTest(Browser browser, TestTrust trust, BookingDesk desk, SessionPlanner planner) {
        this.browser = browser;
        this.trust = trust;
        this.desk = desk;
        this.planner = planner;
    }

    @Test
    void thePageSaysWhatWasAskedFor() {
        long willow = trust.school("Willow Primary");
        trust.approval(willow, "HEAD", "ALL");
        long head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        long amy = trust.teacher("Amy Adams", willow);
        var session = trust.session("A")
                .titled("Phonics")
                .on("2026-02-03")
                .at("13:00", "15:00")
                .ledFromOutside("Prof. Jones");
        Acting.asStaff(amy);
        desk.book(session.id(), amy);
        Acting.asLeaderOf(head, willow);
        browser.open("requests");
        assertThat(Screen.words()).contains("Amy Adams: ").doesNotContain("Moved since");

        Acting.asAdministrator();
        var opened = planner.open("A").orElseThrow();
        planner.change(
                opened.id(),
                opened.version(),
                Forms.of(opened.form()).on("2026-02-10").form());
        Acting.asLeaderOf(head, willow);
        browser.open("requests");

        assertThat(Screen.words()).contains("Moved since Amy Adams asked: it was Tue 3 Feb, 1pm to 3pm.");
    }
}
