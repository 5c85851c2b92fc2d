package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.Questionnaire;

/** One question in the editor's list: its words, what is special about it, and ways to change and move it. */
final class QuestionLine extends ListItem {

    private static final long serialVersionUID = 1L;

    /**
     * @param n its place, from 0
     * @param move up by -1, down by 1
     */
    QuestionLine(
            Question question,
            int n,
            int all,
            Questionnaire questionnaire,
            SerializableRunnable edit,
            SerializableConsumer<Integer> move) {
        addClassName("editquestion");
        var words = new Span((n + 1) + ". " + question.text());
        words.addClassName("strong");
        var about = new Span(QuestionnaireWords.about(question, questionnaire));
        about.addClassNames("quiet", "small");
        var text = new Div(words, about);
        text.addClassName("twolines");
        var ways = new Div(button("Edit", "Edit question " + (n + 1), edit));
        ways.addClassName("btns");
        if (n > 0) {
            ways.add(button("Up", "Move question " + (n + 1) + " up", () -> move.accept(-1)));
        }
        if (n < all - 1) {
            ways.add(button("Down", "Move question " + (n + 1) + " down", () -> move.accept(1)));
        }
        add(text, ways);
    }

    private static Button button(String words, String label, SerializableRunnable action) {
        var button = new Button(words, click -> action.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(label);
        return button;
    }
}
