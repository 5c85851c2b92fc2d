package uk.coppice.portal.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.checkin.CheckInCodes;
import uk.coppice.portal.training.checkin.WalkIns;

@ViewTest
class CheckInViewTest {

    private final Browser browser;
    private final TestTrust trust;
    private final TestClock clock;
    private final CheckInCodes codes;
    private final DelegateHistory rows;
    private long lead;
    private long amy;
    private TestSession session;

    CheckInViewTest(Browser browser, TestTrust trust, TestClock clock, CheckInCodes codes, JdbcClient jdbc) {
        this.browser = browser;
        this.trust = trust;
        this.clock = clock;
        this.codes = codes;
        rows = new DelegateHistory(jdbc);
    }

    @BeforeEach
    void aSessionThatStarts() {
        long willow = trust.school("Willow Primary");
        lead = trust.teacher("Lea Lead", willow);
        amy = trust.teacher("Amy Adams", willow);
        session = trust.session("A").titled("Phonics").led(lead);
        trust.booked(session, amy);
        clock.set("2026-01-20T15:45");
    }

    @Test
    void aScannedCodeMarksNobodyUntilTheTap() {
        String code = code();
        Acting.asStaff(amy);

        browser.open("check-in?code=" + code);
        assertThat(Screen.words()).contains("Phonics", "You check in as Person " + amy);
        assertThat(rows.marks(session, amy)).isEmpty();
        Screen.press("Check in");

        assertThat(Screen.words()).contains("You are checked in");
        assertThat(rows.marks(session, amy)).containsExactly("ATTENDED*");
    }

    @Test
    void aWrongCodeIsSaidToBeAndCanBeTypedAgain() {
        String code = code();
        Acting.asStaff(amy);

        browser.open("check-in?code=XXXXXX");
        assertThat(Screen.words()).contains("That code is wrong or too old");
        _setValue(_get(TextField.class), code.toLowerCase(java.util.Locale.ROOT));
        Screen.press("Continue");

        assertThat(Screen.words()).contains("You check in as");
    }

    @Test
    void aStrangerSignsInFirst() {
        String code = code();
        Acting.asNobody();

        browser.open("check-in?code=" + code);
        assertThat(Screen.words()).contains("Your code is right. Sign in, and you come back here to check in.");
        Screen.press("Sign in");

        assertThat(browser.address()).isEqualTo("sign-in");
    }

    @Test
    void theLeadShowsTheCodeAndSaysWhoMayComeIn() {
        Acting.asStaff(lead);
        browser.open("training/A/check-in-code");

        @SuppressWarnings("unchecked")
        Select<WalkIns> choice = _get(Select.class);
        assertThat(choice.getValue()).isEqualTo(WalkIns.ROOM);
        com.github.mvysny.kaributesting.v10.LocatorJ._setValue(choice, WalkIns.NEVER);
        assertThat(codes.show("A").orElseThrow().walkIns()).isEqualTo(WalkIns.NEVER);
        assertThat(Screen.toast()).contains("Saved: Nobody: they see me first");

        Acting.asStaff(amy);
        browser.open("training/A/check-in-code");
        assertThat(com.github.mvysny.kaributesting.v10.LocatorJ._find(CheckInCodeView.class))
                .isEmpty();
    }

    private String code() {
        Acting.asStaff(lead);
        return codes.show("A").orElseThrow().code();
    }
}
