package uk.coppice.portal.survey.midyear.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.survey.midyear.ContactWishes;
import uk.coppice.portal.survey.midyear.MidYearDesk;
import uk.coppice.portal.survey.midyear.PaperCodes;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class MidYearPlanningTest {

    private final Browser browser;
    private final MidYearDesk desk;
    private final PaperCodes paper;
    private final ContactWishes wishes;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long willow;
    private long amy;
    private long survey;

    MidYearPlanningTest(
            Browser browser,
            MidYearDesk desk,
            PaperCodes paper,
            ContactWishes wishes,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.browser = browser;
        this.desk = desk;
        this.paper = paper;
        this.wishes = wishes;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aTeacher() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        trust.email(amy, "amy@coppice.example");
    }

    // --- Leaders -------------------------------------------------------------------------------

    @Test
    void leadersSeeBandsOrWhyThereAreNone() {
        Acting.asLeaderOf(amy, willow);
        browser.open("surveys/response");
        assertThat(Screen.words()).contains("No survey is open");
        Acting.asOperator();
        openSurvey();
        Acting.asLeaderOf(amy, willow);
        browser.open("surveys/response");
        assertThat(Screen.words()).contains("Nothing to show yet", "worked out once a day, at 6am");
        trust.together(() -> jdbc.sql("INSERT INTO survey_response (survey_id, unit, band, as_it_stood) "
                        + "SELECT ?, code, 'HALF_OR_MORE', ? FROM school")
                .params(survey, LocalDate.of(2026, 1, 14))
                .update());
        browser.open("surveys/response");
        assertThat(Screen.words()).contains("Willow Primary", "50% to 74%", "Wed 14 Jan at 6am");
    }

    @ParameterizedTest
    @ValueSource(strings = {"surveys/plan", "surveys/plan/midyear-2026", "surveys/response"})
    void aTeacherSeesNoneOfIt(String address) {
        openSurvey();
        Acting.asStaff(amy);
        browser.open(address);
        assertThat(Screen.words()).contains("This page is not for you");
    }

    @ParameterizedTest
    @ValueSource(strings = {"surveys/plan", "surveys/plan/midyear-2026"})
    void onlyAnAdministratorPlans(String address) {
        openSurvey();
        for (String role : List.of(Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM)) {
            Acting.as(amy, Roles.STAFF, role);
            browser.open(address);
            assertThat(Screen.words()).contains("This page is not for you");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"surveys", "surveys/midyear-2026", "surveys/plan", "surveys/response"})
    void aStrangerIsAskedToSignIn(String address) {
        Acting.asNobody();
        browser.open(address);
        assertThat(browser.address()).isEqualTo("sign-in");
    }

    // --- The administrator ---------------------------------------------------------------------

    @Test
    void plansOneAndTakesItBack() {
        Acting.asAdministrator();
        browser.open("surveys/plan");
        assertThat(Screen.words()).contains("No survey planned yet");
        Screen.press("Plan a survey");
        assertThat(Screen.words())
                .contains("1 person would be asked: 1 teaching, 0 others")
                .doesNotContain("Adams");
        _setValue(_get(IntegerField.class), 9);
        Screen.press("Plan it");
        assertThat(Screen.words()).contains("people could be guessed");
        _setValue(_get(IntegerField.class), 10);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "");
        Screen.press("Plan it");
        assertThat(desk.all()).isEmpty();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "How is work?");
        Screen.press("Plan it");

        assertThat(Screen.toast()).contains("Planned: How is work?");
        assertThat(Screen.words()).contains("How is work?", "Planned: opens by itself Wed 21 Jan, 8am");
        Screen.press("Undo");
        assertThat(desk.all()).isEmpty();
        assertThat(Screen.words()).contains("No survey planned yet");
    }

    @Test
    void changesOpensAndClosesOne() {
        survey = desk.plan(desk.proposal());
        Acting.asAdministrator();
        browser.open("surveys/plan/midyear-2026");
        assertThat(Screen.words()).contains("opens by itself Wed 21 Jan, 8am");
        _setValue(_get(IntegerField.class), 15);
        Screen.press("Save");
        assertThat(state()).isEqualTo("PLANNED 15");
        Screen.press("Undo");
        assertThat(state()).isEqualTo("PLANNED 10");

        Screen.press("Open now");
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .contains("1 person is asked at once");
        confirm();
        assertThat(desk.all().getFirst().state()).isEqualTo(SurveyState.OPEN);
        assertThat(Screen.words()).contains("1 person was asked", "There are no results before it closes");

        _setValue(_get(DatePicker.class), LocalDate.of(2026, 2, 3));
        Screen.press("Keep it open longer");
        assertThat(Screen.words()).contains("It can only be later");
        _setValue(_get(DatePicker.class), LocalDate.of(2026, 2, 6));
        Screen.press("Keep it open longer");
        assertThat(Screen.words()).contains("Open until Fri 6 Feb, 8pm");

        Screen.press("Close now");
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .contains("Closing is final");
        confirm();
        assertThat(desk.all().getFirst().state()).isEqualTo(SurveyState.CLOSED);
        assertThat(Screen.words()).contains("for good");
        assertThat(Screen.offers("Close now")).isFalse();
    }

    @Test
    void hearsOfOneWhoseTimePassedWhileNoServerRan() {
        survey = desk.plan(desk.proposal());
        clock.set("2026-03-02T10:00");
        Acting.asAdministrator();
        browser.open("");
        assertThat(Screen.words())
                .contains(
                        "Has not opened: Mid-year staff survey 2026",
                        "It was to open Wed 21 Jan, 8am",
                        "Choose new dates");
        browser.open("surveys/plan");
        assertThat(Screen.words()).contains("It was to open Wed 21 Jan, 8am, and has not");
        browser.open("surveys/plan/midyear-2026");
        assertThat(Screen.words())
                .contains("It was to open Wed 21 Jan, 8am, and has not", "The closing day is over. Choose new dates");

        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Opens on")), LocalDate.of(2026, 3, 9));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Closes on")), LocalDate.of(2026, 3, 20));
        Screen.press("Save");
        assertThat(Screen.words())
                .contains("Planned: opens by itself Mon 9 Mar, 8am")
                .doesNotContain("and has not");
        browser.open("");
        assertThat(Screen.words()).doesNotContain("Has not opened");
        Acting.asStaff(amy);
        browser.open("");
        assertThat(Screen.words()).doesNotContain("Mid-year staff survey");
    }

    @Test
    void givesOneUpAndBringsItBack() {
        survey = desk.plan(desk.proposal());
        Acting.asAdministrator();
        browser.open("surveys/plan/midyear-2026");
        Screen.press("Don't hold this survey");
        assertThat(browser.address()).isEqualTo("surveys/plan");
        assertThat(desk.all()).isEmpty();
        Screen.press("Undo");
        assertThat(desk.all()).hasSize(1);
    }

    @Test
    void printsASheetAndAsksBeforePrintingAgain() {
        openSurvey();
        Acting.asAdministrator();
        browser.open("surveys/plan/midyear-2026");
        assertThat(Screen.words()).contains("Codes on paper", "Willow Primary", "1 person");
        Screen.press("Print the sheet");
        var dialog = _get(Dialog.class, spec -> spec.withPredicate(Dialog::isOpened));
        assertThat(_get(dialog, Anchor.class).getText()).isEqualTo("Save the PDF");
        dialog.close();
        assertThat(paper.sheets(survey).getFirst().printed()).isTrue();

        Screen.press("Print again");
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .contains("stop working");
        confirm();
        assertThat(_get(Dialog.class, spec -> spec.withPredicate(Dialog::isOpened))
                        .getHeaderTitle())
                .isEqualTo("The sheet of Willow Primary");
    }

    @Test
    void notesWhoWantsToBeAskedAlthoughAway() {
        Acting.asAdministrator();
        browser.open("surveys/plan");
        assertThat(Screen.words()).contains("Nobody has said so yet");
        _setValue(_get(StaffField.class), wishes.search("Ad").getFirst());
        Screen.press("Ask them too");
        assertThat(Screen.words()).contains("Amy Adams");
        Screen.press("Undo");
        assertThat(wishes.all()).isEmpty();
        wishes.add(amy);
        browser.open("surveys/plan");
        Screen.press("Take off");
        assertThat(wishes.all()).isEmpty();
        Screen.press("Undo");
        assertThat(wishes.all()).hasSize(1);
    }

    private static void confirm() {
        var ask = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(ask, new ConfirmDialog.ConfirmEvent(ask, true));
        ask.close();
    }

    private String state() {
        var card = desk.all().getFirst();
        return card.state() + " " + card.minimumGroup();
    }

    private void openSurvey() {
        Acting.asOperator();
        trust.staff("Mid Day", willow, StaffGroup.MIDDAY);
        survey = desk.plan(desk.proposal());
        desk.open(survey);
        assertThat(Set.of(SurveyState.OPEN)).contains(desk.all().getFirst().state());
    }
}
