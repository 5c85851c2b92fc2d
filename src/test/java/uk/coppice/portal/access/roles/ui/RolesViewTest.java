package uk.coppice.portal.access.roles.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.access.PersonRoles;
import uk.coppice.portal.access.roles.GrantableRole;
import uk.coppice.portal.access.roles.RoleDesk;
import uk.coppice.portal.access.roles.RoleList;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** The page of roles, as an administrator and as a data protection officer see it; it is 14 January 2026. */
@ViewTest
class RolesViewTest {

    private final Browser browser;
    private final RoleDesk desk;
    private final RoleList list;
    private final PersonRoles roles;
    private final TestTrust trust;
    private long amy;
    private long kay;

    RolesViewTest(Browser browser, RoleDesk desk, RoleList list, PersonRoles roles, TestTrust trust) {
        this.browser = browser;
        this.desk = desk;
        this.list = list;
        this.roles = roles;
        this.trust = trust;
    }

    @BeforeEach
    void anAdministrator() {
        amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        kay = trust.staff("Kay Hart", null, StaffGroup.CENTRAL);
        trust.grant(kay, Roles.TRUST_ADMINISTRATOR, "2025-09-01", null);
        Acting.as(roles.viewer(kay).orElseThrow());
    }

    @Test
    void anEmptyTrustIsToldWhereToBegin() {
        desk.grant(amy, GrantableRole.TRUST_ADMINISTRATOR, LocalDate.of(2026, 1, 14), null, "A second one");
        browser.open("roles");
        assertThat(Screen.words())
                .contains("Trust administrator", "Kay Hart", "Amy Adams", "Teacher, Willow Primary")
                .contains("Granted by Kay Hart on 14 Jan: A second one")
                .contains("Nobody holds it.")
                .doesNotContain("Ended (");
    }

    @Test
    void aRoleIsGrantedAndTakenBack() {
        browser.open("roles");
        Screen.press("Grant a role");
        Screen.press("Grant the role");
        assertThat(_get(StaffField.class).isInvalid()).isTrue();

        _setValue(_get(StaffField.class), list.find("Amy", 5).getFirst());
        _setValue(role(), GrantableRole.HR);
        Screen.press("Grant the role");
        assertThat(Screen.words(_get(Dialog.class))).contains("Say why");
        _setValue(_get(TextArea.class), "Stands in for Kay");
        Screen.press("Grant the role");

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(Screen.toast()).contains("Amy Adams: Human resources granted");
        assertThat(roles.viewer(amy).orElseThrow().is(Roles.HR)).isTrue();
        assertThat(Screen.words()).contains("Amy Adams", "Stands in for Kay");
        Screen.press("Undo");
        assertThat(roles.viewer(amy).orElseThrow().is(Roles.HR)).isFalse();
        assertThat(Screen.words()).doesNotContain("Amy Adams").contains("Ended (1)");
        browser.go("roles?show=ended");
        assertThat(Screen.words())
                .contains("Amy Adams", "Human resources. Teacher, Willow Primary", "taken back before a whole day");
    }

    @Test
    void somebodyWhoIsNotStaffIsAdded() {
        browser.open("roles");
        Screen.press("Somebody who is not staff");
        _setValue(_get(TextField.class, spec -> spec.withLabel("First name")), "\u202eTess");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Last name")), "True");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Work email")), "tess at home");
        _setValue(role(), GrantableRole.TRUSTEE);
        _setValue(_get(TextArea.class), "Elected");
        Screen.press("Add and grant the role");
        assertThat(Screen.words(_get(Dialog.class))).contains("The email must be an address");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Work email")), "tess@trustees.example");
        Screen.press("Add and grant the role");

        assertThat(Screen.toast()).contains("Tess True: Trustee granted");
        assertThat(Screen.words()).contains("Tess True", "Not staff", "Elected");
    }

    /** June has thirty days. To the server the field is empty, which would mean: until further notice. */
    @Test
    void aDayThatIsNoneIsNotTakenForNone() {
        desk.grant(amy, GrantableRole.HR, LocalDate.of(2026, 1, 14), LocalDate.of(2026, 3, 31), "Stands in");
        browser.open("roles?q=amy");

        Screen.press("Change the last day");
        var last = _get(DatePicker.class);
        last.getElement().setProperty("_inputElementValue", "31/06/2026");
        _fireDomEvent(last, "unparsable-change");
        assertThat(last.getValue()).isNull();
        _setValue(_get(TextArea.class), "Until the summer");
        Screen.press("Save");

        assertThat(_find(Dialog.class)).hasSize(1);
        assertThat(list.grants("Amy", false, 5))
                .singleElement()
                .satisfies(grant -> assertThat(grant.end()).isEqualTo(LocalDate.of(2026, 3, 31)));
        _setValue(last, LocalDate.of(2026, 6, 30));
        Screen.press("Save");
        assertThat(Screen.words()).contains("until 30 Jun");
    }

    @Test
    void theLastDayIsChangedAndARoleEnded() {
        desk.grant(amy, GrantableRole.HR, LocalDate.of(2026, 1, 14), null, "Stands in");
        browser.open("roles?q=amy");
        assertThat(_find(H3.class)).extracting(Screen::words).containsExactly("Amy Adams");

        Screen.press("Change the last day");
        _setValue(_get(DatePicker.class), LocalDate.of(2026, 3, 31));
        _setValue(_get(TextArea.class), "Until Easter");
        Screen.press("Save");
        assertThat(Screen.words()).contains("until 31 Mar", "Last day: none, then 31 Mar. Until Easter");

        Screen.press("End now");
        _setValue(_get(TextArea.class), "Handed over");
        Screen.press("End the role");
        assertThat(roles.viewer(amy).orElseThrow().is(Roles.HR)).isFalse();
        assertThat(Screen.words()).contains("Nobody found", "Ended (1)");
    }

    @Test
    void theLastAdministratorIsToldWhyTheyCantGo() {
        browser.open("roles");
        Screen.press("End now");
        _setValue(_get(TextArea.class), "I leave");
        Screen.press("End the role");

        assertThat(Screen.words(_get(Dialog.class)))
                .contains("without an administrator from now on", "Make somebody else one first");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("I leave");
    }

    @Test
    void aDataProtectionOfficerReadsAndChangesNothing() {
        Acting.as(trust.person("Priya Privacy"), Roles.DATA_PROTECTION_OFFICER);
        browser.open("roles");

        assertThat(Screen.words()).contains("Kay Hart", "Since 1 Sep");
        assertThat(_find(Button.class).stream().map(Screen::words))
                .doesNotContain("Grant a role", "Somebody who is not staff", "End now", "Change the last day");
    }

    @Test
    void rolesStandOnThePersonsPageForThoseWhoMayKnow() {
        desk.grant(amy, GrantableRole.HR, LocalDate.of(2026, 1, 14), null, "Stands in");
        String address = "staff/" + list.find("Amy", 5).getFirst().staffNo();

        browser.open(address);
        assertThat(Screen.words()).contains("Human resources", "Reason: Stands in.", "Grant or end a role");
        Acting.as(kay, Roles.STAFF, Roles.HR);
        browser.open(address);
        assertThat(Screen.words())
                .contains("Human resources", "Reason: Stands in.")
                .doesNotContain("Grant or end");
        Acting.asStaff(amy);
        browser.open(address);
        assertThat(Screen.words())
                .contains("Human resources", "Reason: Stands in.")
                .doesNotContain("Grant or end");
        for (String role : new String[] {Roles.CENTRAL_TEAM, Roles.SCHOOL_LEADER, Roles.TRAINING_ADMINISTRATOR}) {
            Acting.as(kay, Roles.STAFF, role);
            browser.open(address);
            assertThat(Screen.words()).contains("Amy Adams").doesNotContain("Human resources", "Stands in");
        }
    }

    @Test
    void onesOwnStandBesideWhereOneIsSignedIn() {
        browser.open("account/sign-ins");
        assertThat(Screen.words())
                .contains("Your roles", "Central team", "Trust administrator", "Since 1 September 2025");

        Acting.as(trust.person("Tess True"), Roles.TRUSTEE);
        browser.open("account/sign-ins");
        assertThat(Screen.words()).contains("Your roles");
    }

    @SuppressWarnings("unchecked")
    private static Select<GrantableRole> role() {
        return _get(Select.class, spec -> spec.withLabel("Role"));
    }
}
