package uk.coppice.portal.people.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class StaffViewTest {

    private final Browser browser;
    private final TestTrust trust;
    private long willow;
    private long amy;

    StaffViewTest(Browser browser, TestTrust trust) {
        this.browser = browser;
        this.trust = trust;
    }

    @BeforeEach
    void people() {
        willow = trust.school("Willow Primary");
        amy = trust.person("Amy Adams", "N1");
        trust.post(amy, willow, StaffGroup.TEACHER).titled("Class teacher").fte("0.6");
        trust.absence(amy, "2025-12-01", null);
        trust.email(amy, "amy@willow.example");
    }

    @Test
    void aColleagueSeesWhomToWriteToAndNoMore() {
        Acting.asStaff(trust.teacher("Ben Brown", willow));
        browser.open("staff?q=am");

        assertThat(Screen.words())
                .contains("1 person in post today", "Amy Adams", "Class teacher, Willow Primary", "amy@willow.example")
                .doesNotContain("0.6", "Ben Brown", "absence", "Left", "Add a person");

        browser.go("staff/N1");
        assertThat(Screen.words())
                .contains("Amy Adams", "Class teacher, Willow Primary")
                .doesNotContain("0.6", "Long absences", "Staff number", "Change");
    }

    @Test
    void whoTypesANameGoesOnTypingInTheSameField() {
        Acting.asStaff(trust.teacher("Ben Brown", willow));
        browser.open("staff");
        var search = _get(TextField.class, spec -> spec.withLabel("Name or staff number"));

        _setValue(search, "am");
        _setValue(search, "amy");

        assertThat(search.isAttached()).isTrue();
        assertThat(Screen.words())
                .contains("1 person in post today", "Amy Adams")
                .doesNotContain("Class teacher, Oak");
    }

    @Test
    void aHeadOfAnotherSchoolSeesBehindAnAddressWhatEverybodySees() {
        long oak = trust.school("Oak Primary");
        Acting.asLeaderOf(trust.staff("Hugo Head", oak, StaffGroup.HEAD), oak);
        browser.open("staff/N1");

        assertThat(Screen.words()).contains("Amy Adams").doesNotContain("0.6", "family", "Line manager");
    }

    @Test
    void aHeadSeesHoursAndAbsencesAndEditsNothing() {
        Acting.asLeaderOf(trust.staff("Helen Head", willow, StaffGroup.HEAD), willow);
        browser.open("staff?q=amy");
        assertThat(Screen.words()).contains("0.6 FTE", "On long absence", "Starting");

        browser.go("staff/N1");
        assertThat(Screen.words())
                .contains(
                        "0.6 FTE", "Statutory family leave", "You see what belongs to your school", "Nobody is named");
        assertThat(Screen.offers("Add a post")).isFalse();
        assertThat(Screen.offers("End the post")).isFalse();
    }

    @Test
    void humanResourcesChangeHoursFromADayAndTakeItBack() {
        asHr();
        browser.open("staff/N1");

        Screen.press("Change hours or title");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("From")), LocalDate.of(2026, 3, 2));
        _setValue(_get(BigDecimalField.class), new BigDecimal("0.7501"));
        Screen.press("Change");
        assertThat(_get(BigDecimalField.class).isInvalid()).isTrue();
        _setValue(_get(BigDecimalField.class), new BigDecimal("0.8"));
        Screen.press("Change");

        assertThat(Screen.words()).contains("0.8 FTE", "Carries on the post before it", "To start");
        Screen.press("Undo");
        assertThat(Screen.words()).doesNotContain("0.8 FTE, Since").contains("Taken back.");
    }

    @Test
    void aPostEndsForAReasonOfTheSettings() {
        asHr();
        browser.open("staff/N1");

        Screen.press("End the post");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Last day")), LocalDate.of(2026, 8, 31));
        _setValue(select("Reason"), "leadership");
        _setValue(select("Where to"), "supply");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("End the post")));

        assertThat(Screen.words()).contains("Left: Leadership or management. Went to: Supply work");
    }

    @Test
    void whatIsWrongIsSaidInTheDialogAndNothingTypedIsLost() {
        asHr();
        browser.open("staff/N1");

        Screen.press("Change name or email");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Last name")), "=HYPERLINK()");
        Screen.press("Save");

        assertThat(_get(TextField.class, spec -> spec.withLabel("Last name")).getValue())
                .isEqualTo("=HYPERLINK()");
        assertThat(_get(Dialog.class).isOpened()).isTrue();
        assertThat(Screen.words(_get(Dialog.class))).contains("can't start with =");
    }

    @Test
    void humanResourcesAddAPerson() {
        asHr();
        browser.open("staff");
        Screen.press("Add a person");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Staff number")), "N9");
        _setValue(_get(TextField.class, spec -> spec.withLabel("First name")), "Zoë");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Last name")), "Zeller");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Post title")), "Trust accountant");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("First day")), LocalDate.of(2025, 9, 1));
        Screen.press("Add");

        assertThat(browser.address()).isEqualTo("staff/N9");
        assertThat(Screen.words()).contains("Zoë Zeller", "Trust accountant, Central team");
    }

    @Test
    void twoRecordsOfOnePersonAreComparedAndMerged() {
        long twin = trust.person("Amy Adams", "N2");
        trust.post(twin, willow, StaffGroup.MIDDAY);
        asHr();
        browser.open("staff/N1");
        assertThat(Screen.words()).contains("Amy Adams (N2) has the same name.").doesNotContain("Is it one person?");
        trust.email(twin, "amy@willow.example");
        browser.go("staff/N1");
        assertThat(Screen.words()).contains("Amy Adams (N2) has the same email. Is it one person?");

        browser.go("staff/N1/merge?with=N2");
        Screen.press("Keep N1");
        var ask = _get(ConfirmDialog.class);
        assertThat(ask.getElement().getProperty("message", "")).contains("cannot be undone");
        ComponentUtil.fireEvent(ask, new ConfirmDialog.ConfirmEvent(ask, true));

        assertThat(browser.address()).isEqualTo("staff/N1");
        assertThat(Screen.words()).contains("formerly N2", "Midday", "Merged with Amy Adams (N2)");
        browser.go("staff/N2");
        assertThat(browser.address()).isEqualTo("staff/N1");
    }

    @Test
    void nobodyElseMerges() {
        Acting.asLeaderOf(trust.staff("Helen Head", willow, StaffGroup.HEAD), willow);
        browser.open("staff/N1/merge");

        assertThat(Screen.words()).contains("This page is not for you");
        assertThat(_find(Button.class, spec -> spec.withText("Keep N1"))).isEmpty();
    }

    @Test
    void anUnknownNumberIsNoPage() {
        asHr();
        browser.open("staff/NOBODY");

        assertThat(Screen.words()).contains("There is no such page");
    }

    @Test
    void aNumberThatCouldNotStandInAnAddressHasOne() {
        long odd = trust.person("Odd Number", "A/1 ?ü#");
        trust.post(odd, willow, StaffGroup.ADMIN);
        asHr();
        browser.open("staff?q=odd");
        String link =
                _get(RouterLink.class, spec -> spec.withText("Odd Number")).getHref();
        browser.go(link);

        assertThat(Screen.words()).contains("Odd Number", "Staff number A/1 ?ü#");
        browser.go("staff/~zz");
        assertThat(Screen.words()).contains("There is no such page");
    }

    @Test
    void markupInANameIsText() {
        long odd = trust.person("<script>alert(1)</script> O'Neil", "N7");
        trust.post(odd, willow, StaffGroup.ADMIN);
        asHr();
        browser.open("staff?q=%3Cscript");

        assertThat(Screen.words()).contains("<script>alert(1)</script> O'Neil");
    }

    @SuppressWarnings("unchecked")
    private static Select<String> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    private void asHr() {
        Acting.as(trust.staff("Kay Hart", null, StaffGroup.CENTRAL), Roles.STAFF, Roles.HR);
    }
}
