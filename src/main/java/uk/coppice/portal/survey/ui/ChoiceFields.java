package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.survey.questionnaire.Choice;
import uk.coppice.portal.survey.questionnaire.QuestionnaireRules;
import uk.coppice.portal.survey.questionnaire.Tone;

/** The choices of a question, a line each. A choice keeps its key whatever it says; a new one gets its key from its words. */
final class ChoiceFields extends Div {

    private static final long serialVersionUID = 1L;

    private static final Pattern NOT_IN_A_KEY = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_KEY = 30;

    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();

    private record Line(String key, TextField text, Select<Tone> tone, Div row) implements java.io.Serializable {}

    ChoiceFields(List<Choice> choices) {
        addClassName("choicefields");
        rows.addClassName("choicefields");
        choices.forEach(choice -> add(choice.key(), choice.text(), choice.tone()));
        while (lines.size() < QuestionnaireRules.FEWEST_CHOICES) {
            add("", "", Tone.NONE);
        }
        add(rows, new Button("Add a choice", click -> add("", "", Tone.NONE).focus()));
    }

    /** Those with words, in order. */
    List<Choice> value() {
        Set<String> taken = new HashSet<>();
        lines.forEach(line -> taken.add(line.key()));
        var choices = new ArrayList<Choice>();
        for (var line : lines) {
            String text = TypedText.line(line.text().getValue());
            if (!text.isEmpty()) {
                choices.add(new Choice(
                        line.key().isEmpty() ? key(text, taken) : line.key(),
                        text,
                        line.tone().getValue()));
            }
        }
        return choices;
    }

    private TextField add(String key, String text, Tone tone) {
        var words = new TextField("Choice");
        words.setMaxLength(QuestionnaireRules.LONGEST_CHOICE);
        words.setValue(text);
        var speaks = new Select<Tone>();
        speaks.setLabel("It is");
        speaks.setItems(Tone.FAVOURABLE, Tone.MIDDLE, Tone.UNFAVOURABLE, Tone.NONE);
        speaks.setItemLabelGenerator(QuestionnaireWords::of);
        speaks.setValue(tone);
        var row = new Div(words, speaks);
        row.addClassName("choiceline");
        var line = new Line(key, words, speaks, row);
        var remove = new Button("Remove", click -> {
            lines.remove(line);
            rows.remove(row);
        });
        remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        remove.setAriaLabel(text.isEmpty() ? "Remove this choice" : "Remove " + text);
        row.add(remove);
        lines.add(line);
        rows.add(row);
        return words;
    }

    /** A key from words that no other has: {@code more_time}, {@code more_time_2}. */
    static String key(String words, Set<String> taken) {
        String plain = NOT_IN_A_KEY
                .matcher(words.toLowerCase(Locale.UK))
                .replaceAll("_")
                .replaceAll("^[_0-9]+|_+$", "");
        String start = plain.isEmpty() ? "other" : plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
        String key = start;
        for (int n = 2; !taken.add(key); n++) {
            key = start + '_' + n;
        }
        return key;
    }
}
