package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import uk.coppice.portal.improvement.inquiry.PlanCheck;
import uk.coppice.portal.improvement.inquiry.QuestionWords;

/** A question: in the words that most are put in, with two gaps to fill, or in one's own. */
final class QuestionField extends CustomField<String> {

    private static final long serialVersionUID = 1L;

    private static final String OWN = "In my own words";
    private static final int LONGEST_GAP = 140;

    private final RadioButtonGroup<String> where = new RadioButtonGroup<>("Where does it take place?");
    private final TextField tried = new TextField();
    private final TextField target = new TextField();
    private final Div gaps = new Div(tried, target);
    private final TextArea own = new TextArea("Your question");
    private final Paragraph preview = new Paragraph();

    QuestionField() {
        super("");
        setLabel("Question");
        addClassName("questionfield");
        where.setItems(java.util.stream.Stream.concat(
                        Arrays.stream(QuestionWords.values()).map(QuestionWords::where),
                        java.util.stream.Stream.of(OWN))
                .toList());
        where.addClassName("column");
        gaps.addClassName("gaps");
        own.setMaxLength(PlanCheck.LONGEST_QUESTION);
        own.setHelperText("A question that can be answered by trying something and looking at what happens");
        preview.addClassName("preview");
        preview.getElement().setAttribute("aria-live", "polite");
        for (var gap : new TextField[] {tried, target}) {
            gap.setMaxLength(LONGEST_GAP);
            gap.setValueChangeMode(ValueChangeMode.LAZY);
            gap.addValueChangeListener(change -> typed());
        }
        own.setValueChangeMode(ValueChangeMode.LAZY);
        own.addValueChangeListener(change -> typed());
        where.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                carryOver(change.getOldValue());
            }
            show();
            typed();
        });
        add(where, gaps, own, preview);
    }

    /** An empty question in the words that fit. */
    void begin(QuestionWords words) {
        where.setValue(words.where());
    }

    @Override
    protected String generateModelValue() {
        return words().map(words -> words.question(tried.getValue(), target.getValue()))
                .orElseGet(own::getValue);
    }

    @Override
    protected void setPresentationValue(String question) {
        for (var words : QuestionWords.values()) {
            var found = words.gaps(question);
            if (found.isPresent()) {
                where.setValue(words.where());
                tried.setValue(found.get().tried());
                target.setValue(found.get().target());
                return;
            }
        }
        own.setValue(question);
        where.setValue(OWN);
    }

    /** Nothing typed is lost by choosing other words. */
    private void carryOver(String before) {
        if (words().isEmpty() && own.isEmpty() && (!tried.isEmpty() || !target.isEmpty())) {
            words(before).ifPresent(words -> own.setValue(words.question(tried.getValue(), target.getValue())));
        }
    }

    private void show() {
        var words = words();
        gaps.setVisible(words.isPresent());
        own.setVisible(words.isEmpty());
        words.ifPresent(chosen -> {
            tried.setLabel(chosen.opening() + " …");
            tried.setHelperText("For example: " + chosen.exampleTried());
            target.setLabel("… " + chosen.middle() + " …");
            target.setHelperText("For example: " + chosen.exampleTarget());
        });
    }

    private void typed() {
        preview.setVisible(words().isPresent() && (!tried.isEmpty() || !target.isEmpty()));
        preview.setText(generateModelValue());
        updateValue();
    }

    private Optional<QuestionWords> words() {
        return words(where.getValue());
    }

    private static Optional<QuestionWords> words(String where) {
        return Arrays.stream(QuestionWords.values())
                .filter(words -> Objects.equals(words.where(), where))
                .findFirst();
    }
}
