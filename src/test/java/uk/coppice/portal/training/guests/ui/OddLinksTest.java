package uk.coppice.portal.training.guests.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.guests.GuestDesk;

/** A guest's link in the wrong hands, or of another time. */
@ViewTest
class OddLinksTest {

    private final Browser browser;
    private final GuestDesk desk;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private TestSession session;
    private long saoirse;
    private String token = "";

    OddLinksTest(Browser browser, GuestDesk desk, TestTrust trust, JdbcClient jdbc) {
        this.browser = browser;
        this.desk = desk;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aGuestWithAPlace() {
        saoirse = trust.guest("Saoirse Taylor", trust.outsideSchool("Harrow Lane Primary"));
        session = trust.session("OTP-1").titled("Phonics").openToGuests();
        trust.guestBooked(session, saoirse);
        token = desk.manageToken(saoirse, session.id()).orElseThrow();
        Acting.asNobody();
    }

    @Test
    void openedBySomebodySignedInItIsTheGuestsAllTheSame() {
        long amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        Acting.asStaff(amy);
        var before = SecurityContextHolder.getContext().getAuthentication();

        open();

        assertThat(Screen.words()).contains("You have a place, Saoirse Taylor").doesNotContain("Amy");
        Screen.press("Cancel my place");
        assertThat(Screen.words()).contains("You have no place in this session");
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isSameAs(before);
    }

    @Test
    void fromBeforeARestoreItNoLongerWorks() {
        trust.together(() -> jdbc.sql("DELETE FROM booking").update());
        open();
        assertThat(Screen.words()).contains("You have no place in this session");

        trust.together(() -> jdbc.sql("DELETE FROM guest").update());
        open();
        assertThat(Screen.words()).contains("This link no longer works");

        trust.together(() -> jdbc.sql("DELETE FROM training_session").update());
        open();
        assertThat(Screen.words()).contains("This link no longer works");
    }

    private void open() {
        browser.open("open/booking/link");
        _get(GuestLinkView.class).open(token);
    }
}
