package uk.coppice.portal.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.Audience;

@ViewTest
class TrainingViewTest {

    private final Browser browser;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private long willow;
    private long amy;
    private long ben;

    TrainingViewTest(Browser browser, TestTrust trust, JdbcClient jdbc) {
        this.browser = browser;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void someTrust() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        Acting.asStaff(amy);
    }

    @Test
    void listsFromTodayOnInGroups() {
        trust.session("A").on("2026-01-13").titled("Yesterday");
        trust.session("B").on("2026-01-14").titled("Today").led(ben);
        trust.session("C").on("2026-01-20").titled("Tuesday");
        trust.session("D").on("2026-02-03").titled("In February").at("09:30", "15:00");

        browser.open("training");

        assertThat(Screen.words())
                .contains("3 sessions")
                .containsSubsequence(
                        "This week",
                        "Wed 14 Jan",
                        "3.45pm",
                        "1 h 15 min",
                        "Today",
                        "Willow hall",
                        "Ben Brown",
                        "Next week",
                        "Tue 20 Jan",
                        "Tuesday",
                        "February",
                        "Tue 3 Feb",
                        "In February",
                        "In school time: agree cover with your headteacher first.")
                .doesNotContain("Yesterday");
    }

    @Test
    void booksWithOneTapAndTakesItBack() {
        trust.session("A").titled("Phonics").places(3);
        browser.open("training");
        assertThat(Screen.words()).contains("3 places left");

        Screen.press("Book");

        assertThat(Screen.toast()).contains("Booked: Phonics, Tue 20 Jan");
        assertThat(Screen.words()).contains("Booked", "See or cancel");
        assertThat(Screen.offers("Book")).isFalse();

        Screen.press("Undo");

        assertThat(Screen.words()).contains("3 places left").doesNotContain("Booked");
        assertThat(Screen.offers("Book")).isTrue();
    }

    @Test
    void saysWhoWasFaster() {
        var last = trust.session("A").titled("Phonics").places(1);
        browser.open("training");
        trust.booked(last, ben);

        Screen.press("Book");

        assertThat(Screen.toast()).contains("Full. The one place is taken.", "You are not booked.");
        assertThat(Screen.words()).contains("Full");
        assertThat(Screen.offers("Book")).isFalse();
    }

    @Test
    void offersOnlyWhatCanBeDone() {
        trust.booked(trust.session("A").on("2026-01-20").titled("Mine"), amy);
        trust.session("B").on("2026-01-20").at("16:00", "17:00").titled("Clashing");
        trust.session("C").on("2026-01-21").titled("Led").led(amy);
        trust.session("D").on("2026-01-22").titled("Off").calledOff();
        trust.booked(trust.session("E").on("2026-01-23").titled("Taken").places(1), ben);
        trust.session("F").on("2026-01-24").titled("Others").audience(Audience.SUPPORT_STAFF);

        browser.open("training");

        assertThat(Screen.words())
                .contains("Booked", "Clashes with Mine, which you have booked.", "You lead it", "Called off", "Full")
                .contains("For support staff.");
        assertThat(Screen.offers("Book")).isFalse();
    }

    @Test
    void bookingChangesTheRestOfTheDay() {
        trust.session("A").on("2026-01-20").titled("First");
        trust.session("B").on("2026-01-20").titled("Second");
        browser.open("training");

        _click(_find(Button.class, spec -> spec.withText("Book")).getFirst());

        assertThat(Screen.words()).contains("Clashes with First, which you have booked.");
        assertThat(Screen.offers("Book")).isFalse();
    }

    @Test
    void showsWhatTheAddressAsksFor() {
        trust.session("A").titled("Phonics refresher").topic("English");
        trust.session("B").titled("Number sense").topic("Maths").venue("Online");

        browser.open("training?topic=Maths&q=number&kind=otp");

        assertThat(Screen.words()).contains("1 session", "Number sense").doesNotContain("Phonics refresher");
        assertThat(_get(TextField.class).getValue()).isEqualTo("number");
        assertThat(_get(Button.class, spec -> spec.withText("Filters: 3"))).isNotNull();
    }

    @Test
    void anAddressHoldsEachFilter() {
        trust.session("A");
        browser.open("training");

        Screen.press("Places left");
        assertThat(browser.address()).isEqualTo("training?places=left");
        Screen.press("No cover needed");
        assertThat(browser.address()).contains("places=left", "after-school");
        Screen.press("Places left");
        assertThat(browser.address()).doesNotContain("places");
    }

    @Test
    void saysWhatToDoWhenNothingFits() {
        trust.session("A");
        browser.open("training?q=nothing+like+it");

        assertThat(Screen.words()).contains("0 sessions", "No session fits");
        _click(_find(Button.class, spec -> spec.withText("Clear filters")).getFirst());

        assertThat(browser.address()).isEqualTo("training");
        assertThat(Screen.words()).contains("1 session");
    }

    @Test
    void showsMoreOnRequest() {
        trust.together(() -> {
            for (int n = 0; n < 65; n++) {
                trust.session("S" + n).titled("Session number " + n);
            }
        });
        browser.open("training");
        assertThat(_find(SessionRow.class)).hasSize(30);

        Screen.press("Show 30 more");
        assertThat(_find(SessionRow.class)).hasSize(60);
        Screen.press("Show 5 more");

        assertThat(_find(SessionRow.class)).hasSize(65);
        assertThat(_find(Button.class, spec -> spec.withText("Show 5 more"))).isEmpty();
    }

    @Test
    void goesBackToEarlierSessions() {
        trust.session("A").on("2026-01-06").titled("Last week");
        browser.open("training");

        assertThat(Screen.links(_get(Main.class))).contains("Earlier sessions");
        browser.go("training?from=2025-12-17");

        assertThat(Screen.words())
                .contains(
                        "1 session from Wed 17 Dec",
                        "Earlier in January",
                        "Last week",
                        "From today",
                        "This session is over");
    }

    @Test
    void showsTitlesAsTheyAre() {
        trust.session("A").titled("<img src=x onerror=alert(1)> \"Tom\" & <b>co</b>");

        browser.open("training");

        assertThat(Screen.words()).contains("<img src=x onerror=alert(1)> \"Tom\" & <b>co</b>");
    }

    @Test
    void anAdministratorWithoutStaffRecordLooksOnly() {
        trust.session("A");
        Acting.asAdministrator();

        browser.open("training");

        assertThat(Screen.words()).contains("1 session");
        assertThat(Screen.offers("Book")).isFalse();
    }

    @Test
    void isForStaff() {
        Acting.as(amy, Roles.CENTRAL_TEAM);

        browser.open("training");

        assertThat(_find(TrainingView.class)).isEmpty();
    }

    @Test
    void keepsOneBookingOnly() {
        trust.session("A");
        browser.open("training");
        Screen.press("Book");

        assertThat(jdbc.sql("SELECT COUNT(*) FROM booking WHERE person_id = ? AND superseded = 0")
                        .param(amy)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
