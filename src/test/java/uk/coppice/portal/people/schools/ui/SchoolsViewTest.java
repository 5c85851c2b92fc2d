package uk.coppice.portal.people.schools.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class SchoolsViewTest {

    private final Browser browser;
    private final TestTrust trust;

    SchoolsViewTest(Browser browser, TestTrust trust) {
        this.browser = browser;
        this.trust = trust;
    }

    @Test
    void anAdministratorAddsTheFirstSchool() {
        Acting.asAdministrator();
        browser.open("schools");
        assertThat(Screen.words()).contains("No schools yet");

        Screen.press("Add a school");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Willow Primary");
        Screen.press("Add");
        assertThat(Screen.words(_get(Dialog.class))).contains("The code is made of");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Code")), "WIL");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("In the trust from")), LocalDate.of(2018, 9, 1));
        Screen.press("Add");

        assertThat(Screen.words()).contains("1 school in the trust today", "Willow Primary", "Code WIL");
    }

    @Test
    void aConvertedSchoolGetsAnotherCodeAndTheWayBack() {
        trust.school("Willow Primary");
        Acting.asAdministrator();
        browser.open("schools");
        Screen.press("Change");
        var code = _get(TextField.class, spec -> spec.withLabel("Code"));
        String before = code.getValue();
        _setValue(code, "NEW");
        _setValue(
                _get(DatePicker.class, spec -> spec.withLabel("A new code or URN holds from")),
                LocalDate.of(2026, 1, 1));
        Screen.press("Save");
        assertThat(Screen.words()).contains("Code NEW");

        Screen.press("Undo");
        assertThat(Screen.words()).contains("Code " + before).doesNotContain("Code NEW");
    }

    @Test
    void schoolsOutsideTheTrustStandApart() {
        trust.school("Willow Primary");
        trust.outsideSchool("Far Primary");
        Acting.asAdministrator();
        browser.open("schools");

        assertThat(Screen.words()).contains("1 school in the trust", "Not in the trust today", "Never in the trust");
    }

    @Test
    void nobodyElseOpensIt() {
        long willow = trust.school("Willow Primary");
        long head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        Acting.asLeaderOf(head, willow);
        browser.open("schools");
        assertThat(Screen.words()).contains("This page is not for you");
        Acting.as(head, Roles.STAFF, Roles.HR);
        browser.open("schools");
        assertThat(Screen.words()).contains("This page is not for you");
    }
}
