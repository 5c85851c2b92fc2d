package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.survey.questionnaire.Choice;
import uk.coppice.portal.survey.questionnaire.Condition;
import uk.coppice.portal.survey.questionnaire.Fault;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.QuestionnaireRules;

/** One question, new or there already. It closes once the question is as it must be. */
final class QuestionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextArea text = new TextArea("Question");
    private final Select<QuestionKind> kind = new Select<>();
    private final ChoiceFields choices;
    private final Checkbox required = new Checkbox("Needed to send");
    private final Checkbox preferNotToSay = new Checkbox("Offer 'Prefer not to say'");
    private final Checkbox notApplicable = new Checkbox("Offer 'Not applicable'");
    private final Select<String> after = new Select<>();
    private final CheckboxGroup<String> answers = new CheckboxGroup<>("After these answers to it");
    private final Checkbox asksAnew = new Checkbox("It asks something else now: don't compare it with earlier years");
    private final Banner banner = new Banner();
    private final transient Questionnaire questionnaire;
    private final Set<String> usedKeys;
    private final transient @Nullable Question before;
    private final transient Optional<Question> published;

    /**
     * @param n the question's place; after the last for a new one
     * @param current what is asked now, to compare with
     * @param usedKeys of this and all earlier versions: a new question is none of those
     * @param done takes the question, or says what is wrong with it
     */
    QuestionDialog(
            Questionnaire questionnaire,
            int n,
            Questionnaire current,
            Set<String> usedKeys,
            SerializableFunction<Question, List<Fault>> done,
            SerializableRunnable remove) {
        this.questionnaire = questionnaire;
        this.usedKeys = Set.copyOf(usedKeys);
        this.before =
                n < questionnaire.questions().size() ? questionnaire.questions().get(n) : null;
        this.published = Optional.ofNullable(before).flatMap(question -> current.question(question.key()));
        this.choices = new ChoiceFields(before == null ? List.of() : before.ownChoices());
        setHeaderTitle(before == null ? "Add a question" : "Edit question " + (n + 1));
        addClassName("full");
        text.setMaxLength(QuestionnaireRules.LONGEST_QUESTION);
        kind.setLabel("How it is answered");
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(QuestionnaireWords::of);
        kind.addValueChangeListener(change -> tidy());
        answers.addClassName("column");
        conditions(n);
        fill();
        text.addValueChangeListener(change -> tidy());
        text.setValueChangeMode(ValueChangeMode.EAGER);
        var form =
                new Div(banner, text, asksAnew, kind, choices, required, preferNotToSay, notApplicable, after, answers);
        if (before != null && before.indicator() != null) {
            form.addComponentAtIndex(
                    1,
                    Hint.warning("It feeds the scorecard's '" + before.indicator()
                            + "'. Its words are those of the trust's plan."));
        }
        form.addClassName("dialogform");
        add(form);
        var finish = new Button(before == null ? "Add it" : "Done", click -> finish(done));
        finish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        if (before != null) {
            var take = new Button("Remove this question", click -> {
                close();
                remove.run();
            });
            take.addThemeVariants(ButtonVariant.AURA_TERTIARY, ButtonVariant.AURA_DANGER);
            getFooter().add(take);
        }
        getFooter().add(new Button("Leave as it was", click -> close()), finish);
        tidy();
    }

    private void conditions(int n) {
        var earlier = questionnaire.questions().stream()
                .limit(n)
                .filter(Question::counted)
                .collect(Collectors.toMap(Question::key, Function.identity(), (one, other) -> one));
        after.setLabel("Ask it");
        after.setItems(questionnaire.questions().stream()
                .map(Question::key)
                .filter(earlier::containsKey)
                .toList());
        after.setItemLabelGenerator(key -> key == null || key.isEmpty()
                ? "Always"
                : "Only after some answers to '"
                        + earlier.getOrDefault(key, questionnaire.questions().getFirst())
                                .text() + "'");
        after.setEmptySelectionAllowed(true);
        after.setEmptySelectionCaption("Always");
        after.addValueChangeListener(change -> {
            var other = Optional.ofNullable(change.getValue()).map(earlier::get);
            Map<String, String> words = other.map(Question::choices).orElse(List.of()).stream()
                    .collect(Collectors.toMap(Choice::key, Choice::text, (one, another) -> one));
            answers.setItems(other.map(Question::choices).orElse(List.of()).stream()
                    .map(Choice::key)
                    .toList());
            answers.setItemLabelGenerator(key -> words.getOrDefault(key, key));
            answers.setVisible(other.isPresent());
        });
        answers.setVisible(false);
    }

    private void fill() {
        if (before == null) {
            kind.setValue(
                    questionnaire.purpose() == Questionnaire.Purpose.MID_YEAR
                            ? QuestionKind.AGREEMENT
                            : QuestionKind.RATING);
            preferNotToSay.setValue(questionnaire.purpose() == Questionnaire.Purpose.MID_YEAR);
            return;
        }
        text.setValue(before.text());
        kind.setValue(before.kind());
        required.setValue(before.required());
        preferNotToSay.setValue(before.preferNotToSay());
        notApplicable.setValue(before.notApplicable());
        asksAnew.setValue(before.asksAnew());
        var condition = before.onlyIf();
        if (condition != null) {
            after.setValue(condition.question());
            answers.setValue(condition.answers());
        }
    }

    /** Shows what can be said of this kind, and with these words. */
    private void tidy() {
        boolean counted = kind.getValue() != QuestionKind.TEXT;
        choices.setVisible(ownChoices());
        preferNotToSay.setVisible(counted);
        notApplicable.setVisible(counted);
        asksAnew.setVisible(reworded());
    }

    private boolean ownChoices() {
        return kind.getValue() == QuestionKind.SINGLE || kind.getValue() == QuestionKind.MULTIPLE;
    }

    private boolean reworded() {
        return published
                .filter(question -> !question.text().equals(TypedText.line(text.getValue())))
                .isPresent();
    }

    private Question value() {
        boolean counted = kind.getValue() != QuestionKind.TEXT;
        String words = TypedText.line(text.getValue());
        String other = after.getValue();
        return new Question(
                before == null ? newKey(words) : before.key(),
                words,
                kind.getValue(),
                ownChoices() ? choices.value() : List.of(),
                required.getValue(),
                counted && preferNotToSay.getValue(),
                counted && notApplicable.getValue(),
                other == null || other.isEmpty() ? null : new Condition(other, answers.getValue()),
                before == null ? null : before.indicator(),
                reworded()
                        ? asksAnew.getValue()
                        : published.map(Question::asksAnew).orElse(false));
    }

    private String newKey(String words) {
        Set<String> taken = new HashSet<>(usedKeys);
        questionnaire.questions().forEach(question -> taken.add(question.key()));
        return ChoiceFields.key(words, taken);
    }

    private void finish(SerializableFunction<Question, List<Fault>> done) {
        banner.clear();
        wrong(text, "");
        var faults = done.apply(value());
        if (faults.isEmpty()) {
            close();
            return;
        }
        var first = faults.getFirst();
        if (first.part().equals("text")) {
            wrong(text, first.reason());
            text.focus();
        } else {
            banner.say(first.reason());
        }
    }

    private static void wrong(HasValidation field, String reason) {
        field.setErrorMessage(reason);
        field.setInvalid(!reason.isEmpty());
    }
}
