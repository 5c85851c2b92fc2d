package uk.coppice.portal.dataprotection.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.erasure.ErasureReason;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class DataProtectionViewsTest {

    private final Browser browser;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private long hana;
    private long lena;

    DataProtectionViewsTest(Browser browser, TestTrust trust, JdbcClient jdbc) {
        this.browser = browser;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void people() {
        long willow = trust.school("Willow Primary");
        hana = trust.staff("Hana Reyes", null, StaffGroup.CENTRAL);
        lena = trust.person("Lena Left", "N-0815");
        trust.post(lena, willow, StaffGroup.TEACHER).to("2019-08-31");
        trust.guestBooked(trust.session("OLD").on("2024-01-13").delivered(), trust.guest("Gil Guest", null));
    }

    @Test
    void anAdministratorLooksAgreesAndRuns() {
        browser.open(as(Roles.TRUST_ADMINISTRATOR), "retention");
        assertThat(Screen.words())
                .contains("2 things have been kept long enough")
                .contains("wait for a first look")
                .contains("24 months after their last session")
                .contains("Every night, as promised")
                .doesNotContain("Lena")
                .doesNotContain("Gil");
        assertThat(Screen.offers("Run now")).isFalse();

        Screen.press("Let them run every night");
        confirm();
        assertThat(Screen.words()).doesNotContain("wait for a first look");
        Screen.press("Run now");
        confirm();

        assertThat(Screen.words()).contains("Nothing is kept too long").contains("Last removed: 1 thing");
        assertThat(names()).contains("Erased person").doesNotContain("Lena Left");
    }

    @Test
    void whatWasAgreedToCanBeStopped() {
        browser.open(as(Roles.TRUST_ADMINISTRATOR), "retention");
        Screen.press("Let them run every night");
        confirm();
        Screen.press("Stop the nightly runs");

        assertThat(Screen.words()).contains("wait for a first look");
    }

    /** To take back a stop lets no rule run that waited before it. */
    @Test
    void whatCannotBeTakenBackExactlyIsNotOffered() {
        browser.open(as(Roles.TRUST_ADMINISTRATOR), "retention");
        Screen.press("Let them run every night");
        confirm();
        assertThat(Screen.offers("Undo")).isTrue();
        trust.together(() -> jdbc.sql("DELETE FROM retention_consent WHERE rule_key = 'guests'")
                .update());
        browser.open(as(Roles.TRUST_ADMINISTRATOR), "retention");

        Screen.press("Stop the nightly runs");

        assertThat(Screen.toast()).doesNotContain("Undo");
    }

    @Test
    void theDataProtectionOfficerReadsAndRunsNothing() {
        browser.open(as(Roles.DATA_PROTECTION_OFFICER), "retention");

        assertThat(Screen.words())
                .contains("A trust administrator lets them run")
                .contains("Limitation Act");
        assertThat(Screen.offers("Let them run every night")).isFalse();
        assertThat(Screen.offers("Run now")).isFalse();
    }

    @Test
    void humanResourcesEraseInTwoSteps() {
        browser.open(as(Roles.HR), "erasure?person=" + lena);
        assertThat(Screen.words())
                .contains("Lena Left, N-0815")
                .contains("Posts with school, staff group, hours and dates, without titles: 1")
                .doesNotContain("Retention\n");
        Screen.press("Erase Lena Left");
        Screen.press("Erase for good");
        assertThat(names()).as("nothing chosen").contains("Lena Left");
        Select<ErasureReason> why = _get(Select.class, spec -> spec.withLabel("Why"));
        _setValue(why, ErasureReason.REQUEST);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Their staff number, to confirm")), "N-0815");
        Screen.press("Erase for good");

        assertThat(names()).doesNotContain("Lena Left");
        assertThat(Screen.words()).contains("a member of staff, they asked for it, by Hana Reyes");
    }

    @Test
    void whoIsInPostHasNoButton() {
        browser.open(as(Roles.HR), "erasure?person=" + hana);

        assertThat(Screen.words()).contains("They are in post");
        assertThat(Screen.offers("Erase Hana Reyes")).isFalse();
        browser.open(as(Roles.HR), "erasure?guest=zzz");
        assertThat(Screen.words()).contains("Nobody such is in the portal").contains("Nobody was erased so far");
    }

    @Test
    void theRecordOfProcessingHasEveryPurpose() {
        browser.open(as(Roles.DATA_PROTECTION_OFFICER), "processing-records");

        assertThat(Screen.words())
                .contains("Guests from other schools")
                .contains("Lawful basis")
                .contains("How long: 24 months after their last session; then the id and the school")
                .contains("How long: 24 months after the session; that is the notes; places stay")
                .contains("Controller", "The Coppice Primary Partnership")
                .contains("Outside the United Kingdom")
                .contains("Save as Excel");
    }

    private static void confirm() {
        var ask = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(ask, new ConfirmDialog.ConfirmEvent(ask, true));
        ask.close();
    }

    private Viewer as(String role) {
        return new Viewer(hana, "Hana Reyes", Set.of(Roles.STAFF, role), Set.of());
    }

    private List<String> names() {
        return jdbc.sql("SELECT CONCAT(first_name, ' ', last_name) FROM person")
                .query(String.class)
                .list();
    }
}
