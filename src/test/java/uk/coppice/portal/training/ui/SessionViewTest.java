package uk.coppice.portal.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.booking.BookingDesk;

@ViewTest
class SessionViewTest {

    private final Browser browser;
    private final TestTrust trust;
    private final TestClock clock;
    private final BookingDesk desk;
    private final JdbcClient jdbc;
    private long amy;
    private long ben;

    SessionViewTest(Browser browser, TestTrust trust, TestClock clock, BookingDesk desk, JdbcClient jdbc) {
        this.browser = browser;
        this.trust = trust;
        this.clock = clock;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void someTrust() {
        long willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        Acting.asStaff(amy);
    }

    @Test
    void tellsEverythingAboutASession() {
        trust.session("A")
                .titled("Adaptive teaching")
                .about("Small changes during a lesson.")
                .led(ben)
                .ledFromOutside("Prof. Jones");

        browser.open("training/A");

        assertThat(Screen.words())
                .containsSubsequence(
                        "Tue 20 Jan, 3.45pm to 5pm",
                        "Adaptive teaching",
                        "Small changes during a lesson.",
                        "20 of 20 places left",
                        "After school: no cover needed",
                        "Willow hall",
                        "Anyone in the trust may come",
                        "Trust session: Phonics",
                        "Who leads it",
                        "Ben Brown",
                        "Teacher, Willow Primary",
                        "Prof. Jones",
                        "From outside the trust, co-leading");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Adaptive teaching – Coppice portal");
    }

    @Test
    void theYearGroupsAreSaidOnceAndInWords() {
        var session = trust.session("A");
        trust.together(() -> jdbc.sql("UPDATE training_session SET year_groups = 'N,R,1' WHERE id = ?")
                .param(session.id())
                .update());

        browser.open("training/A");

        assertThat(Screen.words())
                .contains("Planned for EYFS, Year 1", "Others are welcome")
                .containsOnlyOnce("Year 1")
                .doesNotContain("N, R, 1");
    }

    @Test
    void deadlinesAreSaidWithTheirHour() {
        trust.session("A").closes(2).cancelUntil(1);

        browser.open("training/A");

        assertThat(Screen.words())
                .contains("Booking closes on Fri 16 Jan, 4pm", "A place can be given up until Mon 19 Jan, 4pm");
    }

    @Test
    void thoseWhoPlanItHaveTheLinkForOtherSchools() {
        trust.session("A").openToGuests().led(ben);
        browser.open("training/A");
        assertThat(Screen.words()).contains("Open to other schools").doesNotContain("Invite other schools");

        Acting.asStaff(ben);
        browser.open("training/A");
        assertThat(Screen.words()).contains("Invite other schools");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Link for other schools"))
                        .getValue())
                .startsWith("http")
                .endsWith("/open/A");
        trust.session("B").led(ben);
        browser.go("training/B");
        assertThat(Screen.words()).doesNotContain("Invite other schools");
    }

    @Test
    void booksCancelsAndTakesBothBack() {
        trust.session("A").titled("Phonics");
        browser.open("training/A");

        Screen.press("Book a place");
        assertThat(Screen.toast()).contains("Booked: Phonics, Tue 20 Jan");
        assertThat(Screen.words()).contains("You have a place").doesNotContain("places left");

        Screen.press("Cancel my place");
        assertThat(Screen.toast()).contains("Your place is cancelled");
        assertThat(Screen.words()).contains("20 of 20 places left");

        Screen.press("Undo");
        assertThat(Screen.words()).contains("You have a place");
    }

    @Test
    void whatWasDoneInAnotherWindowIsSaidSo() {
        var session = trust.session("A").titled("Phonics");
        browser.open("training/A");
        desk.book(session.id(), amy);

        Screen.press("Book a place");
        assertThat(Screen.toast()).contains("You are booked already: Phonics, Tue 20 Jan");
        assertThat(Screen.offers("Undo")).as("it would cancel").isFalse();
        assertThat(Screen.words()).contains("You have a place");

        desk.cancel(session.id(), amy);
        Screen.press("Cancel my place");
        assertThat(Screen.words()).contains("20 of 20 places left");
        assertThat(Screen.offers("Undo")).as("it would book").isFalse();
        browser.open("training");
        desk.book(session.id(), amy);
        Screen.press("Book");
        assertThat(Screen.words()).contains("See or cancel");
        assertThat(Screen.offers("Undo")).isFalse();
    }

    @Test
    void saysThatTheLastPlaceHasGone() {
        var session = trust.session("A").places(1);
        browser.open("training/A");
        trust.booked(session, ben);

        Screen.press("Book a place");

        assertThat(Screen.words()).contains("Full. The one place is taken.", "You are not booked.");
        assertThat(Screen.offers("Book a place")).isFalse();
    }

    @Test
    void leadsToWhatItClashesWith() {
        trust.booked(trust.session("A").titled("Phonics"), amy);
        trust.session("B").titled("Maths");

        browser.open("training/B");

        assertThat(Screen.words()).contains("You are booked elsewhere then", "Clashes with Phonics");
        assertThat(Screen.links(_get(BookingPanel.class))).containsExactly("See Phonics");
    }

    @Test
    void warnsOfSchoolTime() {
        trust.session("A").at("13:00", "15:00");

        browser.open("training/A");

        assertThat(Screen.words()).contains("In school time: agree cover with your headteacher first.");
        assertThat(Screen.offers("Book a place")).isTrue();
    }

    @Test
    void isNotForEveryRole() {
        trust.session("A").audience(Audience.SUPPORT_STAFF).led(ben);

        browser.open("training/A");

        assertThat(Screen.words()).contains("For support staff", "If you would like to sit in, ask Ben Brown.");
        assertThat(Screen.offers("Book a place")).isFalse();
    }

    @Test
    void anEctKeepsTheirPlace() {
        trust.booked(trust.session("A").kind(SessionKind.ECT).audience(Audience.ECTS), amy);

        browser.open("training/A");

        assertThat(Screen.words()).contains("You have a place", "The induction lead booked you on this seminar.");
        assertThat(Screen.offers("Cancel my place")).isFalse();
    }

    @Test
    void aLeadOpensTheRegisterOnTheDay() {
        trust.session("A").led(amy);
        browser.open("training/A");
        assertThat(Screen.words())
                .contains("You lead this session", "0 of 20 places taken.", "The register opens at 3.15pm on the day.");

        clock.set("2026-01-20T15:15");
        browser.open("training/A");

        assertThat(Screen.links(_get(BookingPanel.class))).containsExactly("Open the register");
    }

    @Test
    void saysThatItWasCalledOff() {
        trust.session("A").calledOff();

        browser.open("training/A");

        assertThat(Screen.words()).contains("Called off", "The trust has cancelled this session.");
        assertThat(Screen.offers("Book a place")).isFalse();
    }

    @Test
    void looksBack() {
        var went = trust.session("A").on("2026-01-06").delivered();
        trust.booked(went, amy, ben);
        trust.attended(went, amy);
        trust.marked(went, Mark.ABSENT, ben);
        trust.session("B").on("2026-01-07").delivered();

        browser.open("training/A");
        assertThat(Screen.words()).contains("You went", "It counts towards your year");
        browser.go("training/B");
        assertThat(Screen.words()).contains("This session is over");
        Acting.asStaff(ben);
        browser.open("training/A");
        assertThat(Screen.words()).contains("You had a place", "The register says that you were not there.");
        trust.marked(trust.session("C").on("2026-01-08").delivered(), Mark.PART, ben);
        browser.open("training/C");
        assertThat(Screen.words()).contains("You went for part of it");
    }

    @Test
    void aStartedSessionIsLeftToItsLead() {
        trust.session("A").led(ben);
        clock.set("2026-01-20T16:00");

        browser.open("training/A");

        assertThat(Screen.words())
                .contains("This session has started", "If you can still come, ask Ben Brown to add you at the door.");
    }

    @Test
    void anAdministratorSeesTheRegister() {
        trust.session("A").led(ben);
        Acting.asAdministrator();

        browser.open("training/A");

        assertThat(Screen.links(_get(SessionView.class))).contains("See the register");
        assertThat(Screen.offers("Book a place")).isFalse();
    }

    @Test
    void anUnknownCodeIsNoPage() {
        browser.open("training/NOPE");

        assertThat(_find(SessionView.class)).isEmpty();
    }

    @Test
    void isForStaff() {
        trust.session("A");
        Acting.as(amy, Roles.CENTRAL_TEAM);

        browser.open("training/A");

        assertThat(_find(SessionView.class)).isEmpty();
    }

    @Test
    void aFullSessionHasAWaitingList() {
        var session = trust.session("FULL").titled("Full one").on("2026-01-22").places(1);
        long willow = trust.school("Waiting Willow");
        trust.booked(session, trust.teacher("Hal Holder", willow));
        long wendy = trust.teacher("Wendy Waits", willow);
        Acting.asStaff(wendy);
        browser.open("training/FULL");
        assertThat(Screen.words()).contains("Full", "You would be 1st", "Nobody is moved up after Wed 21 Jan, 4pm");

        Screen.press("Join the waiting list");
        assertThat(Screen.words()).contains("Waiting: 1st in line");
        assertThat(Screen.toast()).contains("You are on the waiting list: Full one");

        Screen.press("Leave the waiting list");
        assertThat(Screen.words()).contains("You would be 1st");
    }
}
