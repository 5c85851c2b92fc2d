package uk.coppice.portal.survey.midyear.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.survey.action.ActionDraft;
import uk.coppice.portal.survey.action.SurveyActions;
import uk.coppice.portal.survey.midyear.MidYearDesk;
import uk.coppice.portal.survey.midyear.MySurveys;
import uk.coppice.portal.survey.ui.AnswerForm;
import uk.coppice.portal.survey.ui.FormSender;
import uk.coppice.portal.survey.ui.WhatWeDid;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSurveys;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class MidYearViewsTest {

    private static final String ANSWERS =
            "{\"chosen\": {\"feel_valued\": [\"agree\"]}, \"texts\": {\"keep\": \"The library\"}}";

    private final Browser browser;
    private final MidYearDesk desk;
    private final MySurveys mine;
    private final SurveyActions actions;
    private final TestSurveys sheets;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long willow;
    private long amy;
    private long survey;

    MidYearViewsTest(
            Browser browser,
            MidYearDesk desk,
            MySurveys mine,
            SurveyActions actions,
            TestSurveys sheets,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.browser = browser;
        this.desk = desk;
        this.mine = mine;
        this.actions = actions;
        this.sheets = sheets;
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

    // --- Staff ---------------------------------------------------------------------------------

    @Test
    void withoutASurveyThePageSaysWhatWillBeHere() {
        Acting.asStaff(amy);
        browser.open("surveys");
        assertThat(Screen.words()).contains("No survey waits for you", "No surveys yet", "Check a receipt");
        browser.go("surveys/midyear-2026");
        assertThat(Screen.words()).contains("There is no such page");
    }

    /** Who is asked again reads first what came of it last time. */
    @Test
    void whatCameOfTheLastSurveyStandsBeforeTheNext() {
        openSurvey();
        Acting.asAdministrator();
        long earlier = sheets.midYear("midyear-2025");
        sheets.open(earlier, List.of(amy), "WIL");
        sheets.close(earlier);
        long action = actions.add(earlier, new ActionDraft(null, null, "Marking takes long", "Fewer books", amy, null));
        Acting.asStaff(amy);
        browser.open("surveys/midyear-2026");
        assertThat(_find(WhatWeDid.class)).isEmpty();

        Acting.asAdministrator();
        actions.publish(action, 1, true);
        Acting.asStaff(amy);
        browser.go("surveys");
        browser.go("surveys/midyear-2026");
        assertThat(_find(WhatWeDid.class)).hasSize(1);
        assertThat(Screen.words()).contains("What came of the last survey");
    }

    @Test
    void oneReadsThePromiseAnswersAndGetsAReceipt() {
        openSurvey();
        Acting.asStaff(amy);
        browser.open("");
        assertThat(Screen.words()).contains("1 thing to do", "Mid-year staff survey 2026", "Answer it");
        browser.go("surveys");
        assertThat(Screen.words()).contains("A survey waits for you", "Open until Wed 4 Feb, 8pm");

        browser.go("surveys/midyear-2026");
        assertThat(Screen.words())
                .contains(
                        "Nobody can see your answers",
                        "We note only that you have answered",
                        "fewer than 10 answers is never shown",
                        "Results come after closing, Wed 4 Feb, 8pm",
                        "Where this promise ends",
                        "change log",
                        "What we store about your answer",
                        "Sending is final");

        assertThat(FormSender.send(_get(AnswerForm.class), ANSWERS)).contains("\"sent\":true");
        assertThat(Screen.words())
                .contains("Thank you. Your answers are counted", "Your receipt", "We do not keep it for you");
        assertThat(_find(AnswerForm.class)).isEmpty();

        browser.go("surveys");
        assertThat(Screen.words())
                .contains("Answered", "No survey waits for you")
                .doesNotContain("library");
        browser.go("surveys/midyear-2026");
        assertThat(Screen.words()).contains("Your answers are counted. They cannot be changed");
        assertThat(_find(AnswerForm.class)).isEmpty();
        browser.go("");
        assertThat(Screen.words()).contains("Nothing to do today");
    }

    @Test
    void sentFromAnotherDeviceOrTooLateIsSaidOnTheForm() {
        openSurvey();
        Acting.asStaff(amy);
        browser.open("surveys/midyear-2026");
        var form = _get(AnswerForm.class);
        mine.handIn(survey, sheets.sheet(1, ""));
        assertThat(FormSender.send(form, ANSWERS)).contains("\"sent\":false", "sent before, and count once");

        clock.set("2026-02-04T20:00");
        assertThat(FormSender.send(form, ANSWERS)).contains("\"sent\":false", "This survey is closed");
        browser.go("surveys/midyear-2026");
        assertThat(Screen.words()).contains("This survey is closed since Wed 4 Feb, 8pm");
        assertThat(_find(AnswerForm.class)).isEmpty();
    }

    @Test
    void oneTakesACodeAndThenAnswersWithIt() {
        openSurvey();
        Acting.asStaff(amy);
        browser.open("surveys/midyear-2026");
        Screen.press("Take a code instead");
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .contains("a lost code cannot be replaced");
        confirm();
        assertThat(Screen.words()).contains("Your code", "Write it down or print it now");
        String code = Screen.words().replaceAll("(?s).*([2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}).*", "$1");

        browser.go("surveys/midyear-2026");
        assertThat(Screen.words()).contains("You took a code").doesNotContain(code);

        Acting.asNobody();
        browser.open("survey-code");
        _setValue(_get(TextField.class), code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        Screen.press("Continue");
        assertThat(Screen.words()).contains("We do not know who has which code", "Nothing is kept on this computer");
        assertThat(browser.address()).isEqualTo("survey-code");
        assertThat(FormSender.send(_get(AnswerForm.class), ANSWERS)).contains("\"sent\":true");
        assertThat(Screen.words()).contains("Thank you. Your answers are counted");

        Screen.press("Use another code");
        Screen.press("Continue");
        assertThat(_get(TextField.class).getErrorMessage()).isEqualTo("Type the code on your slip");
        _setValue(_get(TextField.class), code);
        Screen.press("Continue");
        assertThat(Screen.words()).contains("This code does not open a survey");
    }

    @Test
    void whoIsNotAskedOrAnswersOnPaperIsTold() {
        openSurvey();
        Acting.asStaff(trust.teacher("New Joiner", willow));
        browser.open("surveys/midyear-2026");
        assertThat(Screen.words()).contains("You are not among those asked");
        browser.go("surveys");
        assertThat(Screen.words()).contains("You are not among those asked");

        Acting.asStaff(jdbc.sql("SELECT id FROM person WHERE first_name = 'Mid'")
                .query(Long.class)
                .single());
        browser.open("surveys/midyear-2026");
        assertThat(Screen.words()).contains("with a code on paper", "Ask your school office");
        browser.go("surveys");
        assertThat(Screen.words()).contains("With a code on paper");
        browser.go("");
        assertThat(Screen.words()).contains("Nothing to do today");
    }

    // --- Anybody -------------------------------------------------------------------------------

    @Test
    void aReceiptIsCheckedAfterTheClosing() {
        openSurvey();
        Acting.asStaff(amy);
        String receipt = mine.handIn(survey, sheets.sheet(1, "")).code();
        Acting.asNobody();
        browser.open("surveys/check");
        check(receipt);
        assertThat(Screen.words())
                .contains("Nothing to say before Wed 4 Feb, 8pm")
                .doesNotContain("Counted in");
        String before = Screen.words();
        check("ABCD-EFGH-JKMN");
        assertThat(Screen.words()).isEqualTo(before);

        Acting.asOperator();
        desk.close(survey);
        Acting.asNobody();
        check(receipt);
        assertThat(Screen.words())
                .contains("Counted", "1 receipt was given, and 1 person answered", "What a receipt proves");
        check("ABCD-EFGH-JKMN");
        assertThat(Screen.words()).contains("Not known");
    }

    @Test
    void anybodyReadsWhatIsStored() {
        Acting.asNobody();
        browser.open("surveys/what-we-store");
        assertThat(Screen.words())
                .contains(
                        "Counts, not answers",
                        "survey_answered",
                        "so that nobody answers twice",
                        "Where this promise ends",
                        "binary log",
                        "Deleted when the survey closes.");
    }

    private static void confirm() {
        var ask = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(ask, new ConfirmDialog.ConfirmEvent(ask, true));
        ask.close();
    }

    private void check(String receipt) {
        _setValue(_get(TextField.class), receipt);
        Screen.press("Check it");
    }

    private void openSurvey() {
        Acting.asOperator();
        trust.staff("Mid Day", willow, StaffGroup.MIDDAY);
        survey = desk.plan(desk.proposal());
        desk.open(survey);
        assertThat(Set.of(SurveyState.OPEN)).contains(desk.all().getFirst().state());
    }
}
