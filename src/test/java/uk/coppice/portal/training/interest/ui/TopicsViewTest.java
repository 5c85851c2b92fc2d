package uk.coppice.portal.training.interest.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.interest.TopicRequests;

@ViewTest
class TopicsViewTest {

    private final Browser browser;
    private final TestTrust trust;
    private final TopicRequests requests;

    private long amy;

    TopicsViewTest(Browser browser, TestTrust trust, TopicRequests requests) {
        this.browser = browser;
        this.trust = trust;
        this.requests = requests;
    }

    @BeforeEach
    void aTeacher() {
        amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        Acting.asStaff(amy);
    }

    @Test
    void withoutTopicsItSaysHowToBegin() {
        browser.open("topics");

        assertThat(Screen.words()).contains("Nobody has asked for anything yet", "Ask for a topic");
    }

    @Test
    void aTeacherAsksAndTakesItBack() {
        browser.open("topics");
        Screen.press("Ask for a topic");
        _get(TextField.class, spec -> spec.withLabel("Topic")).setValue("<b>Phonics</b>");
        Screen.press("Ask for it");

        assertThat(Screen.words()).contains("<b>Phonics</b>", "You want this");
        Screen.press("Undo");
        assertThat(Screen.words()).contains("Nobody has asked for anything yet");
    }

    @Test
    void nothingWrittenIsLostWhenTheTitleIsMissing() {
        browser.open("topics");
        Screen.press("Ask for a topic");
        _get(TextArea.class).setValue("Year 5 who still guess");
        Screen.press("Ask for it");

        assertThat(Screen.words(_get(AskDialog.class))).contains("Say the topic in a few words");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Year 5 who still guess");
    }

    @Test
    void aTeacherJoinsAColleagueAndSeesNoNames() {
        requests.ask("Phonics", "");
        Acting.asStaff(trust.teacher("Ben Brown", trust.school("Oak Primary")));
        browser.open("topics");

        assertThat(Screen.words()).contains("1 person wants this").doesNotContain("Amy", "Who wants it");
        Screen.press("I want this too");
        assertThat(Screen.words()).contains("2 people want this, you too");
    }

    @Test
    void anAdministratorSeesWhoAndClosesWithAnAnswer() {
        requests.ask("Phonics", "");
        Acting.asAdministrator();
        browser.open("topics");

        assertThat(Screen.words()).contains("Who wants it").doesNotContain("I want this too");
        Screen.press("Close with an answer");
        Screen.press("Close the topic");
        assertThat(Screen.words(_get(CloseDialog.class))).contains("Say why");
        _get(TextArea.class).setValue("It is in the January day.");
        Screen.press("Close the topic");
        assertThat(Screen.words()).contains("Nobody has asked for anything yet");
        browser.go("topics?show=closed");
        assertThat(Screen.words()).contains("Answer: It is in the January day.");
    }

    @Test
    void whatIsGoneIsNotSaidToBeOpenAgain() {
        long topic = requests.ask("Phonics", "");
        Acting.asAdministrator();
        requests.close(topic, "It is in the January day.");
        browser.open("topics?show=closed");
        requests.reopen(topic);
        Acting.asStaff(amy);
        requests.withdraw(topic);
        Acting.asAdministrator();

        Screen.press("Open again");

        assertThat(Screen.toast()).contains("This topic is gone").doesNotContain("Open again:");
    }

    @Test
    void anAdministratorPlansASessionFromATopic() {
        long topic = requests.ask("Phonics: <b>older</b> readers", "Year 5 who still guess");
        browser.open("topics");
        assertThat(Screen.words()).doesNotContain("Plan a session");

        Acting.asAdministrator();
        browser.open("topics");
        assertThat(Screen.words()).contains("Plan a session");
        browser.go("training/plan/new?topic=" + topic);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Title")).getValue())
                .isEqualTo("Phonics: <b>older</b> readers");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Date")), LocalDate.of(2026, 2, 3));
        Screen.press("Save as a draft");
        assertThat(Screen.toast()).contains("Those who asked for it are told when you publish it");

        browser.go("topics?show=planned");
        assertThat(Screen.words()).contains("A session is being planned. You hear of it first when you join.");
        Acting.asStaff(amy);
        browser.open("topics?show=planned");
        assertThat(Screen.words())
                .contains("A session is being planned. You hear of it first.")
                .doesNotContain("when you join");
        Acting.asAdministrator();
        browser.go("training/plan/new?topic=" + topic);
        assertThat(Screen.words()).contains("This topic has been answered meanwhile");
        browser.go("training/plan/new?topic=<script>");
        assertThat(Screen.words()).contains("Plan a session").doesNotContain("answered");
    }

    @Test
    void manyTopicsComeAPageAtATime() {
        trust.together(() -> {
            for (int i = 0; i < 100; i++) {
                requests.ask("Topic " + i, "");
            }
        });
        browser.open("topics");

        assertThat(_find(TopicCard.class)).hasSize(30);
        Screen.press("Show more topics");
        assertThat(_find(TopicCard.class)).hasSize(60);
        assertThat(_find(Button.class, spec -> spec.withText("Show more topics")))
                .hasSize(1);
    }
}
