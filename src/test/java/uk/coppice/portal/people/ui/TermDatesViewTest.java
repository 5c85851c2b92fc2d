package uk.coppice.portal.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class TermDatesViewTest {

    private final Browser browser;
    private final TestTrust trust;

    TermDatesViewTest(Browser browser, TestTrust trust) {
        this.browser = browser;
        this.trust = trust;
    }

    @Test
    void anAdministratorTakesAHolidayAwayAndBack() {
        Acting.asAdministrator();
        browser.open("term-dates?year=2026/27");
        assertThat(Screen.words()).contains("Term dates", "Autumn half-term", "Christmas holiday");
        assertThat(Screen.offers("Add dates")).isTrue();
    }

    @Test
    void aHeadAddsAnInsetDayOfTheirOwnSchool() {
        long willow = trust.school("Willow Primary");
        long head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        Acting.asLeaderOf(head, willow);
        browser.open("term-dates?year=2026/27");
        assertThat(Screen.offers("Remove")).isFalse();

        Screen.press("Add an INSET day");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("First day")), LocalDate.of(2026, 11, 16));
        Screen.press("Add");

        assertThat(Screen.words()).contains("Willow Primary", "Mon 16 Nov 2026", "INSET day");
        Screen.press("Remove");
        assertThat(Screen.words()).doesNotContain("Mon 16 Nov 2026");
        Screen.press("Undo");
        assertThat(Screen.words()).contains("Mon 16 Nov 2026");
    }

    @Test
    void aTeacherHasNoSuchPage() {
        Acting.asStaff(trust.teacher("Amy Adams", trust.school("Willow Primary")));
        browser.open("term-dates");

        assertThat(Screen.words()).contains("This page is not for you");
    }
}
