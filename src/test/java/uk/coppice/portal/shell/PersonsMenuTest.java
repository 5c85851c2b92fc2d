package uk.coppice.portal.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class PersonsMenuTest {

    private final Browser browser;
    private final TestTrust trust;
    private final TestClock clock;

    PersonsMenuTest(Browser browser, TestTrust trust, TestClock clock) {
        this.browser = browser;
        this.trust = trust;
        this.clock = clock;
    }

    @Test
    void isKeptForALittleWhileAndNeverForSomebodyElse() {
        long willow = trust.school("Willow Primary");
        long helen = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        long amy = trust.teacher("Amy Adams", willow);
        Acting.asLeaderOf(helen, willow);
        browser.open("training");
        assertThat(menu()).contains("Training").doesNotContain("Requests");

        trust.approval(willow, "HEAD", "ALL");
        UI.getCurrent().getPage().reload();
        assertThat(menu()).doesNotContain("Requests");
        browser.go("requests");
        assertThat(Screen.words()).contains("Nothing to decide");

        clock.pass(PersonsMenu.KEPT);
        UI.getCurrent().getPage().reload();
        assertThat(menu()).contains("Requests", "Scorecard");

        Acting.asStaff(amy);
        UI.getCurrent().getPage().reload();
        assertThat(menu()).contains("Training").doesNotContain("Requests", "Scorecard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Roles.STAFF,
                Roles.SCHOOL_LEADER,
                Roles.CENTRAL_TEAM,
                Roles.HR,
                Roles.ECT_LEAD,
                Roles.TRAINING_ADMINISTRATOR,
                Roles.TRUSTEE,
                Roles.DATA_PROTECTION_OFFICER,
                Roles.TRUST_ADMINISTRATOR
            })
    void holdsWhatVaadinsOwnMenuWouldHold(String role) {
        Acting.as(trust.teacher("Amy Adams", trust.school("Willow Primary")), role);
        browser.open("privacy");

        assertThat(PersonsMenu.open()).isNotEmpty().isEqualTo(MenuConfiguration.getMenuEntries());
    }

    private static List<String> menu() {
        return _find(MenuLink.class).stream().map(Screen::words).distinct().toList();
    }
}
