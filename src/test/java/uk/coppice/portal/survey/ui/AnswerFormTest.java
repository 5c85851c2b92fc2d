package uk.coppice.portal.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class AnswerFormTest {

    private static final String OUT_OF_DATE = "this page is out of date";

    private final Browser browser;
    private final TestTrust trust;
    private final Questionnaires questionnaires;
    private final List<AnswerSheet> taken = new ArrayList<>();

    AnswerFormTest(Browser browser, TestTrust trust, Questionnaires questionnaires) {
        this.browser = browser;
        this.trust = trust;
        this.questionnaires = questionnaires;
    }

    @BeforeEach
    void aPage() {
        Acting.asStaff(trust.teacher("Amy Adams", trust.school("Willow Primary")));
        browser.open("my-record");
    }

    @Test
    void takesASheetThatIsWhole() {
        String answer = form().send("""
                {"chosen": {"overall": ["poor"], "would_have_helped": ["more_depth", "materials"]}, "texts": {"comment": "Hm"}}""");

        assertThat(answer).contains("\"sent\":true");
        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst().chosen())
                .isEqualTo(Map.of("overall", Set.of("poor"), "would_have_helped", Set.of("more_depth", "materials")));
        assertThat(taken.getFirst().texts()).containsEntry("comment", "Hm");
    }

    @Test
    void saysWhatIsWrongBesideTheQuestionAndTakesNothing() {
        assertThat(form().send("{\"chosen\": {}, \"texts\": {}}"))
                .contains("\"sent\":false", "{\"question\":\"overall\",\"reason\":\"Choose an answer.\"}");
        assertThat(taken).isEmpty();
    }

    @Test
    void aRefusalIsSaidInItsOwnWords() {
        var form = new AnswerForm(questionnaires.current("session-evaluation").questionnaire(), "Send")
                .onSend(sheet -> {
                    throw new Refusal("This closed on Friday.");
                });
        UI.getCurrent().add(form);

        assertThat(form.send("{\"chosen\": {\"overall\": [\"good\"]}, \"texts\": {}}"))
                .contains("\"sent\":false", "This closed on Friday.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"chosen\": {\"overall\": \"good\"}, \"texts\": {}}",
                "{\"chosen\": {\"overall\": [{\"a\": 1}]}, \"texts\": {}}",
                "{\"chosen\": {}, \"texts\": {\"comment\": 5}}",
                "{\"chosen\": {\"\": [\"x\"]}, \"texts\": {}}",
                "{\"chosen\": {}"
            })
    void whatNoFormSendsIsTakenForNothing(String sent) {
        assertThat(form().send(sent)).contains(OUT_OF_DATE);
        assertThat(taken).isEmpty();
    }

    @Test
    void moreThanAFormCanHoldIsNotEvenRead() {
        assertThat(form().send("{\"chosen\": {}, \"texts\": {\"comment\": \"" + "x".repeat(SheetJson.LONGEST) + "\"}}"))
                .contains(OUT_OF_DATE);
        var many = new StringBuilder("{\"texts\": {}, \"chosen\": {\"overall\": [\"good\"]");
        for (int n = 0; n < 200; n++) {
            many.append(", \"q").append(n).append("\": []");
        }
        assertThat(form().send(many + "}}")).contains(OUT_OF_DATE);
    }

    @Test
    void aPreviewSendsNothing() {
        var form = form().preview();

        assertThat(form.send("{\"chosen\": {\"overall\": [\"good\"]}, \"texts\": {}}"))
                .contains("preview");
        assertThat(taken).isEmpty();
    }

    @Test
    void theBrowserIsToldTheQuestionsAndNoAnswer() {
        var shown = form().shortened("Say more")
                .draftKept("42.1")
                .getElement()
                .getPropertyRaw("form")
                .toString();

        assertThat(shown)
                .contains(
                        "How was this session overall?",
                        "\"shortened\":true",
                        "\"more\":\"Say more\"",
                        "\"draft\":\"42.1\"")
                .contains(
                        "\"onlyIf\":{\"question\":\"overall\",\"answers\":[\"poor\",\"satisfactory\",\"very_poor\"]}");
    }

    @Test
    void aDraftIsKeptUnderAPlainKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> form().draftKept("a b"));
    }

    private AnswerForm form() {
        var form =
                new AnswerForm(questionnaires.current("session-evaluation").questionnaire(), "Send").onSend(taken::add);
        UI.getCurrent().add(form);
        return form;
    }
}
