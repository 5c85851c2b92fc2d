package uk.coppice.portal.training.evaluation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.SurveyLinks;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.survey.ui.AnswerForm;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.evaluation.EvaluationDesk;
import uk.coppice.portal.training.register.RegisterDesk;

/** The pages of evaluations, for each who may open them. */
@ViewTest
class EvaluationViewsTest {

    private final Browser browser;
    private final TestTrust trust;
    private final TestClock clock;
    private final RegisterDesk registers;
    private final AnswerBox box;
    private final Surveys surveys;
    private final EvaluationDesk desk;
    private final List<SurveyLinks> links;
    private long lead;
    private long amy;
    private long ben;
    private long guest;
    private long session;

    EvaluationViewsTest(
            Browser browser,
            TestTrust trust,
            TestClock clock,
            RegisterDesk registers,
            AnswerBox box,
            Surveys surveys,
            EvaluationDesk desk,
            List<SurveyLinks> links) {
        this.browser = browser;
        this.trust = trust;
        this.clock = clock;
        this.registers = registers;
        this.box = box;
        this.surveys = surveys;
        this.desk = desk;
        this.links = links;
    }

    @BeforeEach
    void aSessionHeld() {
        long willow = trust.school("Willow Primary");
        lead = trust.teacher("Leah Lead", willow);
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        guest = trust.guest("Gil Guest", null);
        var held = trust.session("A").titled("Reading fluency").led(lead);
        session = held.id();
        trust.attended(held, amy);
        trust.guestMarked(held, Mark.ATTENDED, guest);
        clock.set("2026-01-20T17:05");
    }

    private void finish() {
        Acting.asOperator();
        registers.finish(session, true);
    }

    @Test
    void whoWasThereIsAskedOnTheFirstPageAndAnswers() {
        Acting.asStaff(amy);
        browser.open("evaluate/A");
        assertThat(Screen.words()).contains("the register is still open", "Leah Lead");
        finish();
        Acting.asStaff(amy);
        browser.open("");
        assertThat(Screen.words()).contains("How was Reading fluency?", "Tue 20 Jan, with Leah Lead", "Say how it was");
        browser.open("my-record");
        assertThat(Screen.words()).contains("How was Reading fluency?", "Open until Tue 3 Feb");
        browser.open("evaluate/A");
        assertThat(Screen.words())
                .contains("Tue 20 Jan, with Leah Lead", "How was Reading fluency?", "No name is kept with your answer");
        assertThat(_get(AnswerForm.class).getElement().getPropertyRaw("form").toString())
                .contains("\"shortened\":true");
        box.handIn(survey(), amy, sheet());
        browser.open("evaluate/A");
        assertThat(Screen.words()).contains("Your answer is counted");
        assertThat(_find(AnswerForm.class)).isEmpty();
        browser.open("");
        assertThat(Screen.words()).doesNotContain("How was Reading fluency?");
    }

    @Test
    void everybodyElseIsToldWhyNot() {
        finish();
        Acting.asStaff(ben);
        browser.open("evaluate/A");
        assertThat(Screen.words()).contains("Only those who were there are asked", "ask Leah Lead to put it right");
        Acting.asStaff(lead);
        browser.open("evaluate/A");
        assertThat(Screen.words())
                .contains("You led Reading fluency", "Those who were there are asked until Tue 3 Feb");
        browser.open("evaluate/nothing");
        assertThat(Screen.words()).doesNotContain("How was");
    }

    @Test
    void theLeadFindsTheCodeAndLaterTheResults() {
        Acting.asStaff(lead);
        browser.open("training/A");
        assertThat(Screen.words()).contains("Show the code for the last slide");
        browser.open("evaluate/A/code");
        assertThat(Screen.words()).contains("How was Reading fluency?", "/evaluate/A");
        finish();
        Acting.asStaff(lead);
        browser.open("training/A");
        assertThat(Screen.words()).contains("How it was: open until Tue 3 Feb");
        browser.open("evaluate/A/results");
        assertThat(Screen.words()).contains("Results come after Tue 3 Feb");
        close();
        Acting.asStaff(lead);
        browser.open("training/A");
        assertThat(Screen.words()).contains("See the results");
        browser.open("evaluate/A/results");
        assertThat(Screen.words()).contains("Not shown");
        Acting.asStaff(ben);
        browser.open("training/A");
        assertThat(Screen.words()).doesNotContain("Evaluation", "See the results");
    }

    @Test
    void ofASessionThatAskedNobodyNothingIsSaid() {
        trust.session("B").on("2026-01-06").led(lead).delivered();
        Acting.asStaff(lead);

        browser.open("training/B");

        assertThat(Screen.words()).contains("The register is finished").doesNotContain("Evaluation", "last slide");
    }

    @Test
    void nobodyElseSeesResults() {
        finish();
        close();
        for (String role : List.of(Roles.STAFF, Roles.SCHOOL_LEADER)) {
            Acting.as(ben, role);
            browser.open("evaluate/A/results");
            assertThat(Screen.words()).contains("not for you");
        }
        for (String role : List.of(Roles.CENTRAL_TEAM, Roles.TRUST_ADMINISTRATOR)) {
            Acting.as(ben, Roles.STAFF, role);
            browser.open("evaluate/A/results");
            assertThat(Screen.words()).contains("Not shown");
        }
    }

    @Test
    void aGuestOpensTheirLinkWithoutAnAccount() {
        finish();
        var card = surveys.find(survey()).orElseThrow();
        String link = links.stream()
                .filter(one -> one.knows(SurveyKind.SESSION))
                .findFirst()
                .orElseThrow()
                .forGuest(card, guest)
                .orElseThrow();
        Acting.asNobody();
        browser.open("open/evaluate");
        var page = _get(GuestEvaluateView.class);
        page.open(link.substring(link.indexOf('#') + 1));
        assertThat(Screen.words(page)).contains("How was Reading fluency?", "No name is kept");
        box.handIn(card.id(), guest, sheet());
        page.open(link.substring(link.indexOf('#') + 1));
        assertThat(Screen.words(page)).contains("Your answer is counted");
        page.open("nonsense");
        assertThat(Screen.words(page)).contains("This link no longer works");
    }

    private void close() {
        clock.set("2026-02-04T08:00");
        Acting.asOperator();
        desk.toClose().forEach(desk::close);
    }

    private long survey() {
        return surveys.find("session-A").orElseThrow().id();
    }

    private static AnswerSheet sheet() {
        return new AnswerSheet(java.util.Map.of("overall", java.util.Set.of("good")), java.util.Map.of());
    }
}
