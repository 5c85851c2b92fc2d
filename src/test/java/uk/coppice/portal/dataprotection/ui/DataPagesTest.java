package uk.coppice.portal.dataprotection.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.dataprotection.owndata.CopySubject;
import uk.coppice.portal.dataprotection.request.MyRequests;
import uk.coppice.portal.dataprotection.request.RequestForm;
import uk.coppice.portal.dataprotection.request.RequestKind;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** The pages about people's data, as each role sees them. Today is Wednesday 14 January 2026. */
@ViewTest
class DataPagesTest {

    private final Browser browser;
    private final TestTrust trust;
    private final MyRequests requests;
    private final JdbcClient jdbc;
    private long amy;
    private long hugo;

    DataPagesTest(Browser browser, TestTrust trust, MyRequests requests, JdbcClient jdbc) {
        this.browser = browser;
        this.trust = trust;
        this.requests = requests;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void people() {
        long willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        hugo = trust.teacher("Hugo Reid", willow);
        var session = trust.session("P1").titled("Phonics refresher").on("2025-12-10");
        trust.together(() -> trust.booked(session, amy, hugo));
    }

    @Test
    void myDataSaysWhatIsHeldAndLetsOneTakeIt() {
        Acting.asStaff(amy);
        browser.open("my-data");
        assertThat(Screen.words()).doesNotContain("Phonics refresher");
        _find(Details.class).forEach(details -> details.setOpened(true));

        assertThat(Screen.words())
                .contains("My data", "Take it with you", "Only you see this page", "Phonics refresher", "1 Sep 2015")
                .contains("Your answers are not here and can’t be")
                .doesNotContain("Hugo");
        assertThat(_find(_get(Main.class), Anchor.class, spec -> spec.withText("Save a copy")))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("my-data/my-data.zip"));
        _find(Details.class).forEach(details -> details.setOpened(false));
        assertThat(Screen.words()).doesNotContain("Phonics refresher");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUSTEE})
    void everybodyWithARecordHasTheirData(String role) {
        Acting.as(amy, Roles.STAFF, role);
        browser.open("my-data");
        assertThat(Screen.words()).contains("Take it with you");
    }

    @Test
    void withoutARecordThereIsNothing() {
        Acting.asAdministrator();
        browser.open("my-data");
        assertThat(Screen.words()).contains("The portal holds nothing of you here");
        browser.go("my-data/ask");
        assertThat(Screen.words()).contains("The portal holds nothing of you here");
    }

    @Test
    void aCorrectionIsAskedForFromThePartThatIsWrong() {
        Acting.asStaff(amy);
        browser.open("my-data/ask?kind=correction&about=people.posts");
        Screen.press("Send it");
        assertThat(Screen.words()).contains("Write what it is about");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("What is wrong")), "I work four days");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("What it should say")), "0.8");
        Screen.press("Send it");

        assertThat(browser.address()).isEqualTo("my-data");
        assertThat(Screen.toast()).contains("Sent. It is called");
        assertThat(Screen.words()).contains("What you asked for", "You hear by Mon 16 Feb at the latest.");
        assertThat(jdbc.sql("SELECT section FROM data_request")
                        .query(String.class)
                        .single())
                .isEqualTo("people.posts");
    }

    @Test
    void theOfficeSeesWhatIsDueAndAnswersACorrectionWithOneTap() {
        Acting.asStaff(amy);
        String code = requests.ask(new RequestForm(RequestKind.CORRECTION, "people.posts", "Four days", "0.8"));
        Acting.as(hugo, Roles.STAFF, Roles.HR);
        browser.open("");
        assertThat(Screen.words()).contains("1 request about data", "Answer the first by Mon 16 Feb.");
        browser.go("data-requests");
        assertThat(Screen.words()).contains("1 request to see to", "Correction: Amy Adams", "Answer by Mon 16 Feb");
        browser.go("data-requests/" + code);
        assertThat(Screen.words()).contains("Four days", "It should say:", "0.8", "Received Wed 14 Jan");
        assertThat(_find(_get(Main.class), Anchor.class, spec -> spec.withText("Correct it on their page")))
                .hasSize(1);

        Screen.press("Corrected: tell them");

        assertThat(Screen.words()).contains("Done as asked", "Thank you for telling us");
        Acting.asStaff(amy);
        browser.open("my-data");
        assertThat(Screen.words()).contains("Done as asked", "Thank you for telling us");
    }

    /** As a browser does it: the question is answered first, and closed in a message of its own. */
    @Test
    void whoTakesARequestBackIsToldSo() {
        Acting.asStaff(amy);
        requests.ask(new RequestForm(RequestKind.OBJECTION, null, "Not my picture", ""));
        browser.open("my-data");
        Screen.press("Take it back");
        var asked = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(asked, new ConfirmDialog.ConfirmEvent(asked, true));
        MockVaadin.clientRoundtrip(false);
        asked.close();
        MockVaadin.clientRoundtrip(false);

        assertThat(Screen.toast()).contains("Taken back");
        assertThat(Screen.words()).contains("Withdrawn");
        assertThat(Screen.offers("Take it back")).isFalse();
    }

    @Test
    void whoWaitsForAnAnswerReadsWhatAndWhereTo() {
        Acting.asStaff(amy);
        String code =
                requests.ask(new RequestForm(RequestKind.ACCESS, "people.long_absences", "Everything of 2019", ""));
        Acting.as(hugo, Roles.STAFF, Roles.HR);
        browser.open("data-requests/" + code);
        assertThat(Screen.words()).contains("the part ‘People: long absences’ of their data");
        assertThat(_find(_get(Main.class), Anchor.class, spec -> spec.withText("Make the copy")))
                .hasSize(1);
        Screen.press("Ask them first");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("What you ask")), "Show us your badge.");
        Screen.press("Ask them");
        assertThat(Screen.words())
                .contains("The time stands still since", "They were asked for proof of who they are")
                .doesNotContain("Answer by");

        Acting.asStaff(amy);
        browser.open("my-data");
        assertThat(Screen.words())
                .contains("What was asked: Everything of 2019")
                .contains(
                        "We need to know who you are first: Show us your badge. Please answer to the trust’s office.");
    }

    /** Nobody may think that somebody was told who was not. */
    @Test
    void whoHasLeftIsNotSaidToBeTold() {
        Acting.asStaff(amy);
        String code = requests.ask(new RequestForm(RequestKind.CORRECTION, null, "Wrong", ""));
        browser.open("my-data/ask");
        assertThat(Screen.words()).contains("If you are about to leave, use the form for everybody");
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = '2026-01-13' WHERE person_id = ?")
                .param(amy)
                .update());
        Acting.as(hugo, Roles.STAFF, Roles.HR);
        browser.open("data-requests/" + code);
        assertThat(Screen.words()).contains("They can’t sign in any more", "write by other means");
        assertThat(Screen.offers("Corrected: tell them")).isFalse();

        Screen.press("Corrected");
        assertThat(Screen.toast()).contains("Tell them by other means");
        Screen.press("Add an address");
        _setValue(_get(EmailField.class), "amy@home.example");
        Screen.press("Send them the link");

        assertThat(Screen.words()).contains("News go to amy@home.example, with a link to this request.");
        assertThat(Screen.offers("Change the address")).isTrue();
    }

    @Test
    void whileTheyAreAskedNoDayIsShownUntilTheyAnswer() {
        Acting.asStaff(amy);
        String code = requests.ask(new RequestForm(RequestKind.ERASURE, null, "My notes", ""));
        Acting.as(hugo, Roles.STAFF, Roles.HR);
        browser.open("data-requests/" + code);
        assertThat(Screen.words()).contains("Answer by Mon 16 Feb");

        Screen.press("Ask them first");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("What you ask")), "Your staff number?");
        Screen.press("Ask them");

        assertThat(Screen.words())
                .contains("Waits for proof of who they are", "The time stands still since")
                .doesNotContain("Answer by");
    }

    @Test
    void theOfficerSeesRequestsAndNoStaffPage() {
        Acting.asStaff(amy);
        String code = requests.ask(new RequestForm(RequestKind.COMPLAINT, null, "Read out", ""));
        Acting.as(hugo, Roles.STAFF, Roles.DATA_PROTECTION_OFFICER);
        browser.open("data-requests/" + code);
        assertThat(Screen.words()).contains("Acknowledge by Fri 13 Feb", "Read out");
        assertThat(Screen.offers("It takes longer")).isFalse();
        Screen.press("Acknowledge");
        assertThat(Screen.words()).contains("Answer without undue delay");
        Screen.press("Answer");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("The answer")), "We are sorry");
        Screen.press("Send the answer");
        assertThat(Screen.words()).contains("We are sorry", "Done as asked");
    }

    @Test
    void oneThatWasToldIsRecorded() {
        Acting.as(hugo, Roles.TRUST_ADMINISTRATOR, Roles.STAFF);
        browser.open("data-requests");
        assertThat(Screen.words()).contains("Nothing to see to").doesNotContain("Make a copy");
        Screen.press("Record a request by letter or phone");
        Screen.press("Record it");
        assertThat(Screen.offers("Record it")).isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Who asks")), "Pat Past");
        Screen.press("Record it");
        assertThat(browser.address()).startsWith("data-requests/");
        assertThat(Screen.words()).contains("Copy of data: Pat Past", "write by other means");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCopyIsMadeForSomebodyWhoAsked() {
        Acting.as(hugo, Roles.STAFF, Roles.HR);
        browser.open("data-requests/copies");
        Screen.press("Make the copy");
        assertThat(_get(ComboBox.class).isInvalid()).isTrue();
        _get(ComboBox.class).setValue(new CopySubject(amy, false, "Amy Adams", "S1"));
        Screen.press("Make the copy");
        assertThat(Screen.words()).contains("Write who asked, and how.");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Who asked, and how")), "Herself, by letter");
        _setValue(
                _get(TextField.class, spec -> spec.withLabel("How you made sure that it is them")),
                "Reply from her address");
        assertThat(_get(Checkbox.class).getValue()).isFalse();
        Screen.press("Make the copy");

        assertThat(Screen.words()).contains("The copy for Amy Adams is ready");
        assertThat(_find(_get(Main.class), Anchor.class, spec -> spec.withText("Save the copy")))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).matches("data-requests/copies/\\d+\\.zip"));
        Screen.press("Make another");
        assertThat(Screen.words()).contains("Herself, by letter", "Amy Adams");
    }

    @Test
    void whoHasNoAccountWritesHere() {
        Acting.asNobody();
        browser.open("data-protection");
        Screen.press("Send me the link");
        assertThat(Screen.words()).contains("Write your first and last name.");
        _setValue(_get(TextField.class), "Pat Past");
        _setValue(_get(EmailField.class), "pat." + UUID.randomUUID() + "@elsewhere.example");
        Screen.press("Send me the link");

        assertThat(Screen.words())
                .contains("We can’t write to you yet", "Your request has not reached us.", "Turn to ");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM open_mail")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM data_request")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsAskedForSaysWhatComes() {
        Acting.asStaff(amy);
        browser.open("my-data/ask?kind=complaint");
        var kind = _get(RadioButtonGroup.class);
        assertThat(kind.getHelperText()).contains("within 30 days");
        assertThat(_find(TextArea.class, spec -> spec.withLabel("What it should say")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"privacy", "accessibility"})
    void noticesAreOpenToEverybody(String notice) {
        Acting.asNobody();
        browser.open(notice);
        assertThat(browser.address()).isEqualTo(notice);
        assertThat(_get(Html.class).getElement().getOuterHTML()).contains("Coppice Primary Partnership");
        assertThat(_find(UI.getCurrent(), Anchor.class, spec -> spec.withText("Privacy")))
                .isNotEmpty();
    }
}
