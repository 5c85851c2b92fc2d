package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.survey.action.ActionDraft;
import uk.coppice.portal.survey.action.SurveyActions;
import uk.coppice.portal.survey.questionnaire.Question;

/** Writes down what was heard and what is done about it. Keeps what was typed when it is refused. */
final class ActionForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<Question> question = new Select<>();
    private final Select<School> school = new Select<>();
    private final TextArea heard = area("What you heard", "In your own words, such that nobody can tell who said it");
    private final TextArea doing = area("What you do about it", "What will be different, for whom");
    private final StaffField owner;
    private final DatePicker due;
    private final Banner banner = new Banner();

    /**
     * @param schools that it may be for
     * @param wholeTrust whether it may be for the whole trust
     * @param verb on the button
     */
    ActionForm(
            List<Question> questions,
            List<School> schools,
            boolean wholeTrust,
            StaffField owner,
            String verb,
            SerializableConsumer<ActionDraft> save) {
        addClassNames("stack", "actionform");
        this.owner = owner;
        this.due = DateFields.create("By when (optional)", null);
        question.setLabel("Question (optional)");
        question.setItems(questions);
        question.setEmptySelectionAllowed(true);
        question.setEmptySelectionCaption("The survey as a whole");
        question.setItemLabelGenerator(each -> each == null ? "The survey as a whole" : each.text());
        school.setLabel("For");
        school.setItems(schools);
        school.setEmptySelectionAllowed(wholeTrust);
        school.setEmptySelectionCaption("Whole trust");
        school.setItemLabelGenerator(each -> each == null ? "Whole trust" : each.name());
        if (!wholeTrust && !schools.isEmpty()) {
            school.setValue(schools.getFirst());
        }
        var button = new Button(verb, click -> {
            if (!DateFields.unreadable(this)) {
                banner.attempt(() -> save.accept(draft()));
            }
        });
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        List.of(question, school).forEach(field -> field.setWidthFull());
        add(banner, question, school, heard, doing, owner, due, button);
    }

    /** Fills in what was written down before. */
    ActionForm with(ActionDraft draft, List<Question> questions, List<School> schools, @Nullable Person named) {
        questions.stream()
                .filter(each -> each.key().equals(draft.question()))
                .findFirst()
                .ifPresent(question::setValue);
        schools.stream()
                .filter(each -> Objects.equals(each.id(), draft.school()))
                .findFirst()
                .ifPresent(school::setValue);
        heard.setValue(draft.heard());
        doing.setValue(draft.doing());
        if (named != null) {
            owner.setValue(named);
        }
        due.setValue(draft.due());
        return this;
    }

    private ActionDraft draft() {
        return new ActionDraft(
                question.getOptionalValue().map(Question::key).orElse(null),
                school.getOptionalValue().map(School::id).orElse(null),
                heard.getValue(),
                doing.getValue(),
                owner.getOptionalValue().map(Person::id).orElse(null),
                due.getValue());
    }

    private static TextArea area(String label, String help) {
        var area = new TextArea(label);
        area.setHelperText(help);
        area.setMaxLength(SurveyActions.LONGEST);
        area.setWidthFull();
        return area;
    }
}
