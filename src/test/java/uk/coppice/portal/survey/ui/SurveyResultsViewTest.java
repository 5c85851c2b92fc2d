package uk.coppice.portal.survey.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.results.AnsweredSurvey;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSurveys;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class SurveyResultsViewTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)> \u202eevil";

    private final Browser browser;
    private final TestSurveys surveys;
    private final AnswerBox box;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private long willow;
    private long amy;

    SurveyResultsViewTest(
            Browser browser, TestSurveys surveys, AnswerBox box, TestTrust trust, JdbcClient jdbc, TestClock clock) {
        this.browser = browser;
        this.surveys = surveys;
        this.box = box;
        this.trust = trust;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void schools() {
        willow = trust.school("Willow");
        long ash = trust.school("Ash");
        amy = trust.teacher("Amy Adams", willow);
        trust.together(() -> {
            jdbc.sql("UPDATE school SET code = 'WIL' WHERE id = ?")
                    .param(willow)
                    .update();
            jdbc.sql("UPDATE school SET code = 'ASH' WHERE id = ?").param(ash).update();
        });
        Acting.asAdministrator();
    }

    private AnsweredSurvey usual() {
        return new AnsweredSurvey(surveys, box, "midyear-2026")
                .say(30, "WIL", "TEACHING", "agree", "agree", "")
                .say(10, "WIL", "NON_TEACHING", "neither", "disagree", "")
                .say(20, "ASH", "TEACHING", "agree", "agree", "")
                .say(11, "ASH", "NON_TEACHING", "disagree", "neither", "")
                .say(1, "ASH", "NON_TEACHING", "disagree", "neither", HOSTILE);
    }

    @Test
    void withoutSurveysItSaysWhatWillBeHere() {
        browser.open("survey-results");
        assertThat(Screen.words()).contains("No results yet", "brings in an earlier one from a file");
        browser.open("survey-comments");
        assertThat(Screen.words()).contains("No comments to read");
    }

    @Test
    void beforeItClosesItSaysWhenAndNothingElse() {
        usual().open();
        for (String role : List.of(Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR)) {
            Acting.as(amy, Roles.STAFF, role);
            browser.open("survey-results/midyear-2026?cut=role&question=feel_valued");
            assertThat(Screen.words())
                    .contains("Results come after Wed 28 Jan, 10am")
                    .doesNotContain("72", "agree", "Not shown");
            assertThat(_find(NativeTable.class)).isEmpty();
        }
    }

    @Test
    void theResponseComesFirstThenEachQuestionWithItsTable() {
        usual().close();
        browser.open("survey-results/midyear-2026");
        assertThat(Screen.words())
                .containsSubsequence(
                        "72 of 72 people answered",
                        "100.0%: enough to rely on",
                        "My views are taken into consideration",
                        "50 of 72 agree (69.4%)",
                        "Not met",
                        "at least 80%",
                        "I feel valued at work",
                        "50 of 72 agree")
                .contains("By school", "Why some are not shown", "Whole trust");
    }

    @Test
    void aTableIsThereOnceItIsOpened() {
        usual().close();
        browser.open("survey-results/midyear-2026?question=feel_valued");
        int tables = _find(DataTable.class).size();
        var behind = _find(TableBehind.class);
        assertThat(behind).hasSizeGreaterThan(2);
        behind.forEach(one -> one.setOpened(true));
        behind.forEach(one -> one.setOpened(false));
        behind.forEach(one -> one.setOpened(true));
        assertThat(_find(DataTable.class)).hasSize(tables + behind.size());
        assertThat(Screen.words(behind.getFirst())).contains("Strongly agree", "Share");
        assertThat(Screen.words(behind.getLast())).contains("Willow", "Whole trust");
    }

    @Test
    void aGroupStandsBesideItselfAYearBefore() {
        usual().close();
        clock.set("2027-01-14T10:00");
        new AnsweredSurvey(surveys, box, "midyear-2027")
                .say(30, "WIL", "TEACHING", "agree", "agree", "")
                .say(12, "WIL", "NON_TEACHING", "disagree", "disagree", "")
                .say(30, "ELM", "TEACHING", "agree", "disagree", "")
                .say(12, "ELM", "NON_TEACHING", "disagree", "agree", "")
                .close();
        browser.open("survey-results/midyear-2027?question=feel_valued");
        assertThat(Screen.words())
                .contains("before: ", "before: not shown", "Before: the same group in Mid-year staff survey");
    }

    @Test
    void aLowResponseIsWarnedOf() {
        usual().silent(100, "WIL", "TEACHING").close();
        browser.open("survey-results/midyear-2026");
        assertThat(Screen.words()).contains("72 of 172 people answered", "Low response: 41.8%", "Low response");
    }

    @Test
    void oneCutAtATimeWhichTheAddressHolds() {
        usual().close();
        browser.open("survey-results/midyear-2026?cut=role&question=feel_valued");
        assertThat(Screen.words())
                .contains("By role", "Teaching staff", "Other staff")
                .doesNotContain("By school");
        browser.go("survey-results/midyear-2026?cut=school&question=feel_valued");
        assertThat(Screen.words()).contains("By school", "Willow").doesNotContain("Teaching staff");
    }

    @Test
    void aSchoolLeaderSeesTheirOwnSchoolAndTheTrust() {
        usual().close();
        Acting.asLeaderOf(amy, willow);
        browser.open("survey-results/midyear-2026?question=feel_valued");
        assertThat(Screen.words())
                .contains("You see the schools that you lead", "Willow", "50 of 72 agree")
                .doesNotContain("Ash");
    }

    @Test
    void withheldAndEmptyLookAlike() {
        new AnsweredSurvey(surveys, box, "midyear-2026")
                .say(30, "WIL", "TEACHING", "agree")
                .say(3, "ASH", "TEACHING", "disagree")
                .close();
        browser.open("survey-results/midyear-2026?question=feel_valued");
        assertThat(Screen.words()).contains("Ash", "Not shown").doesNotContain("30 of 30");
    }

    @Test
    void commentsAreReadLetThroughAndShownHarmless() {
        usual().close();
        browser.open("survey-comments");
        assertThat(Screen.words()).contains("1 to read");
        browser.go("survey-comments/midyear-2026");
        assertThat(Screen.words()).contains("<img src=x onerror=alert(1)>").doesNotContain("\u202e");
        Screen.press("Show it");
        assertThat(Screen.words()).contains("To be shown: 1");
        Screen.press("Undo");
        assertThat(Screen.words()).contains("To read: 1");
        Screen.press("Show it");
        browser.go("survey-results/midyear-2026");
        assertThat(Screen.words()).doesNotContain("onerror");
        browser.go("survey-comments/midyear-2026");
        Screen.press("Publish 1 comments");
        var dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));
        browser.go("survey-results/midyear-2026");
        assertThat(Screen.words()).contains("What one change", "<img src=x onerror=alert(1)>");
    }

    @Test
    void otherWordsAreShownInPlaceOfACommentsOwn() {
        usual().close();
        browser.open("survey-comments/midyear-2026");
        Screen.press("Change the words");
        assertThat(Screen.words()).contains("This cannot be undone");
        _setValue(_get(TextArea.class), "Somebody wrote markup");
        Screen.press("Replace and show");
        browser.go("survey-comments/midyear-2026?show=shown");
        assertThat(Screen.words()).contains("Somebody wrote markup").doesNotContain("onerror");
    }

    @Test
    void leadersTellStaffWhatTheyDo() {
        usual().close();
        browser.open("survey-actions/midyear-2026");
        Screen.press("Save as a draft");
        assertThat(Screen.words()).contains("Say what you heard");
        var areas = _find(TextArea.class);
        _setValue(areas.get(0), "Too many late emails");
        _setValue(areas.get(1), "No emails after 6pm");
        Screen.press("Save as a draft");
        assertThat(Screen.words()).contains("Draft: leaders alone see it");

        Acting.asStaff(amy);
        browser.open("surveys/what-we-did");
        assertThat(Screen.words()).contains("Nothing here yet");
        Acting.asAdministrator();
        browser.open("survey-actions/midyear-2026");
        Screen.press("Publish to staff");

        Acting.asStaff(amy);
        browser.open("surveys/what-we-did");
        assertThat(Screen.words())
                .containsSubsequence("You said", "Too many late emails", "No emails after 6pm", "Planned");
        browser.open("");
        assertThat(Screen.words()).contains("You said, we did", "New: what leaders heard");
    }

    @Test
    void oneThatThereIsNot() {
        browser.open("survey-results/none");
        assertThat(Screen.words()).contains("There is no such page");
        browser.open("survey-comments/none");
        assertThat(Screen.words()).contains("There is no such page");
        browser.open("survey-actions/none");
        assertThat(Screen.words()).contains("There is no such page");
    }

    @Test
    void aTrusteeReadsThemAndWritesNothing() {
        usual().close();
        Acting.as(amy, Roles.TRUSTEE);
        browser.open("survey-results/midyear-2026");
        assertThat(Screen.words())
                .contains("people answered", "Download CSV")
                .doesNotContain("Tell staff what you do about it");
        browser.open("survey-actions/midyear-2026");
        assertThat(Screen.words()).contains("This page is not for you");
        Acting.as(amy, Roles.STAFF, Roles.CENTRAL_TEAM);
        browser.open("survey-results/midyear-2026");
        assertThat(Screen.words()).contains("Tell staff what you do about it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey-results", "survey-results/midyear-2026", "survey-actions/midyear-2026"})
    void staffHaveNoSuchPages(String address) {
        usual().close();
        Acting.asStaff(amy);
        browser.open(address);
        assertThat(Screen.words()).contains("This page is not for you");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.STAFF, Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE})
    void onlyAnAdministratorReadsComments(String role) {
        usual().close();
        Acting.as(amy, role);
        for (String address : List.of("survey-comments", "survey-comments/midyear-2026")) {
            browser.open(address);
            assertThat(Screen.words()).contains("This page is not for you");
        }
    }
}
