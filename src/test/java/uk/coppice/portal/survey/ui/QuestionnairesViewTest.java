package uk.coppice.portal.survey.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class QuestionnairesViewTest {

    private static final String EDIT = "questionnaires/session-evaluation/edit";

    private final Browser browser;
    private final Questionnaires questionnaires;

    QuestionnairesViewTest(Browser browser, Questionnaires questionnaires) {
        this.browser = browser;
        this.questionnaires = questionnaires;
    }

    @BeforeEach
    void anAdministrator() {
        Acting.asAdministrator();
    }

    @Test
    void listsThemAndShowsOneWithItsVersions() {
        browser.open("questionnaires");
        assertThat(Screen.words()).contains("Mid-year staff survey", "After a session · 6 questions · version 1");

        browser.go("questionnaires/session-evaluation");
        assertThat(Screen.words()).contains("Version 1, asked now", "from the file");
        assertThat(_find(AnswerForm.class)).hasSize(1);
    }

    @Test
    void rewordsAQuestionAndSaysWhatThatMeans() {
        browser.open(EDIT);
        edit(2);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Question")), "How useful was it for your work?");
        Screen.press("Done");
        assertThat(Screen.words())
                .contains("How useful was it for your work? Still compared with earlier years, with the remark");

        Screen.press("Save as version 2");

        assertThat(browser.address()).isEqualTo("questionnaires/session-evaluation");
        assertThat(Screen.words()).contains("Version 2, asked now", "edited by an administrator");
        assertThat(asked().get(1).key()).isEqualTo("relevance");
        assertThat(asked().get(1).text()).isEqualTo("How useful was it for your work?");
    }

    @Test
    void aQuestionThatFeedsTheScorecardIsNotRewordedByAccident() {
        browser.open(EDIT);
        edit(1);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Question")), "Was it nice?");
        Screen.press("Done");
        Screen.press("Save as version 2");
        assertThat(Screen.words()).contains("this changes a figure of the scorecard", "training-quality");
        assertThat(browser.address()).isEqualTo(EDIT);

        _setValue(
                _get(
                        Checkbox.class,
                        spec -> spec.withLabel("I have read this, and want the scorecard's figures to change")),
                true);
        Screen.press("Save as version 2");
        assertThat(asked().getFirst().text()).isEqualTo("Was it nice?");
    }

    @Test
    void addsAQuestionWithChoicesAndLosesNothingOnBadInput() {
        browser.open(EDIT);
        Screen.press("Add a question");
        _setValue(select("How it is answered"), QuestionKind.SINGLE);
        Screen.press("Add it");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Question")).getErrorMessage())
                .isEqualTo("The question has no text.");

        _setValue(_get(TextArea.class, spec -> spec.withLabel("Question")), "Was the room right?");
        var choices = _find(TextField.class, spec -> spec.withLabel("Choice"));
        _setValue(choices.get(0), "Yes");
        _setValue(choices.get(1), "Too small");
        Screen.press("Add it");
        Screen.press("Save as version 2");

        var added = asked().getLast();
        assertThat(added.key()).isEqualTo("was_the_room_right");
        assertThat(added.ownChoices()).extracting("key").containsExactly("yes", "too_small");
    }

    @Test
    void aQuestionCannotMoveBeforeTheOneThatItDependsOn() {
        browser.open(EDIT);
        for (int n = 5; n > 1; n--) {
            _click(button("Move question " + n + " up"));
        }
        assertThat(Screen.words()).contains("which must come before it");
        Screen.press("Save as version 2");

        assertThat(browser.address()).isEqualTo(EDIT);
        assertThat(questionnaires.versions("session-evaluation")).hasSize(1);
    }

    @Test
    void removesAQuestionAndTakesThatBack() {
        browser.open(EDIT);
        edit(3);
        Screen.press("Remove this question");
        assertThat(Screen.words()).contains("Not asked any more");

        Screen.press("Undo");
        assertThat(Screen.words()).contains("How was it led?", "compared with earlier years as before");
    }

    @Test
    void asksBeforeUnsavedChangesAreLost() {
        browser.open(EDIT);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "Evaluation");
        browser.go("questionnaires");

        assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
        assertThat(browser.address()).isEqualTo(EDIT);
    }

    @Test
    void anEarlierVersionIsAskedAgain() {
        browser.open(EDIT);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "Evaluation");
        Screen.press("Save as version 2");
        Screen.press("Ask this again");
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                _get(ConfirmDialog.class), new ConfirmDialog.ConfirmEvent(_get(ConfirmDialog.class), false));

        assertThat(Screen.words()).contains("Version 3, asked now");
        assertThat(questionnaires.current("session-evaluation").questionnaire().title())
                .isEqualTo("Session evaluation");
    }

    @Test
    void oneThatThereIsNot() {
        browser.open("questionnaires/none");
        assertThat(Screen.words()).contains("There is no such page");
        browser.open("questionnaires/none/edit");
        assertThat(Screen.words()).contains("There is no such page");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.STAFF, Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM})
    void othersHaveNoSuchPages(String role) {
        Acting.as(1, role);
        for (String address : List.of("questionnaires", "questionnaires/session-evaluation", EDIT)) {
            browser.open(address);
            assertThat(Screen.words()).contains("This page is not for you");
        }
    }

    private List<Question> asked() {
        return questionnaires.current("session-evaluation").questionnaire().questions();
    }

    private static void edit(int question) {
        _click(button("Edit question " + question));
    }

    private static Button button(String label) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Select<QuestionKind> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }
}
