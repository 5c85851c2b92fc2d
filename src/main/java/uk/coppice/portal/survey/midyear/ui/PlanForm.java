package uk.coppice.portal.survey.midyear.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.Panel;
import uk.coppice.portal.survey.midyear.AskedNumbers;
import uk.coppice.portal.survey.midyear.MidYearDesk;
import uk.coppice.portal.survey.midyear.MidYearPlan;
import uk.coppice.portal.survey.questionnaire.version.QuestionnaireVersion;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;
import uk.coppice.portal.survey.ui.AnswerForm;

/** What an administrator says of a survey before it opens, and beside it who would be asked. */
final class PlanForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MidYearDesk desk;
    private final transient Questionnaires questionnaires;
    private final TextField title = new TextField("Title");
    private final DatePicker opens;
    private final DatePicker closes;
    private final Select<Integer> version = new Select<>();
    private final IntegerField minimum = new IntegerField("Smallest group that is shown");
    private final CheckboxGroup<StaffGroup> paper = new CheckboxGroup<>("Answer with a code on paper");
    private final Panel asked = new Panel();
    private final Div preview = new Div();
    private final String key;

    PlanForm(MidYearDesk desk, Questionnaires questionnaires, MidYearPlan plan) {
        this.desk = desk;
        this.questionnaires = questionnaires;
        this.key = plan.questionnaire();
        addClassName("planform");
        title.setValue(plan.title());
        title.setMaxLength(MidYearPlan.LONGEST_TITLE);
        title.setWidthFull();
        opens = DateFields.create("Opens on", plan.opensOn());
        opens.setHelperText("At 8am, by itself, on a school day");
        closes = DateFields.create("Closes on", plan.closesOn());
        closes.setHelperText("At 8pm, by itself, on a school day");
        opens.addValueChangeListener(change -> {
            if (change.getValue() != null && change.isFromClient()) {
                closes.setValue(desk.closing(change.getValue()));
            }
            count();
        });
        version.setLabel("Questions");
        version.setItems(questionnaires.versions(key).stream()
                .map(QuestionnaireVersion::version)
                .toList());
        version.setItemLabelGenerator(number -> "Version " + number);
        version.setValue(plan.version());
        version.addValueChangeListener(change -> draw());
        minimum.setHelperText("From 10 to 100. It cannot be changed once the survey is open.");
        minimum.setMin(MidYearPlan.SMALLEST_GROUP);
        minimum.setMax(MidYearPlan.LARGEST_GROUP);
        minimum.setStepButtonsVisible(true);
        minimum.setValue(plan.minimumGroup());
        paper.setItems(List.of(StaffGroup.values()));
        paper.setItemLabelGenerator(PlanForm::words);
        paper.setHelperText("Everybody without a work address does so anyway");
        paper.setValue(plan.paper());
        paper.addValueChangeListener(change -> count());
        paper.addClassName("choices");
        asked.addClassName("stack");
        add(title, opens, closes, minimum, paper, asked, version, new Details("Preview of the questions", preview));
        count();
        draw();
    }

    /** What is filled in; empty where something is missing, which the field then says. */
    Optional<MidYearPlan> plan() {
        boolean whole = check(title.getValue().isBlank(), () -> {
            title.setErrorMessage("Give the survey a title");
            title.setInvalid(true);
        });
        whole &= check(opens.getValue() == null, () -> {
            opens.setErrorMessage("Choose the day that it opens on");
            opens.setInvalid(true);
        });
        whole &= check(closes.getValue() == null, () -> {
            closes.setErrorMessage("Choose the last day");
            closes.setInvalid(true);
        });
        whole &= check(minimum.getValue() == null, () -> {
            minimum.setErrorMessage("Write a number from 10 to 100");
            minimum.setInvalid(true);
        });
        return whole
                ? Optional.of(new MidYearPlan(
                        title.getValue(),
                        opens.getValue(),
                        closes.getValue(),
                        key,
                        version.getValue(),
                        minimum.getValue(),
                        paper.getValue()))
                : Optional.empty();
    }

    private static boolean check(boolean missing, Runnable say) {
        if (missing) {
            say.run();
        }
        return !missing;
    }

    private void count() {
        asked.removeAll();
        if (opens.getValue() != null) {
            asked.add(new Paragraph(numbers(desk.asked(opens.getValue(), paper.getValue()))));
        }
    }

    static String numbers(AskedNumbers numbers) {
        String units = numbers.units().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(unit -> (unit.getKey().equals("CENTRAL") ? "central team" : unit.getKey()) + " " + unit.getValue())
                .collect(Collectors.joining(", "));
        return Words.count(numbers.people(), "person", "people") + " would be asked: " + numbers.teaching()
                + " teaching, " + numbers.others() + " others. By school: " + (units.isEmpty() ? "none" : units) + ". "
                + numbers.onPaper() + " of them with a code on paper. "
                + (numbers.away() == 0
                        ? ""
                        : Words.count(numbers.away(), "person is", "people are") + " away for long and not asked. ")
                + "Each counts once, however many posts they hold. It is counted again at the opening.";
    }

    private void draw() {
        preview.removeAll();
        if (version.getValue() != null) {
            preview.add(
                    new AnswerForm(questionnaires.at(key, version.getValue()).questionnaire(), "Send").preview());
        }
    }

    static String words(StaffGroup group) {
        return switch (group) {
            case HEAD -> "Headteachers";
            case DEPUTY -> "Deputy heads";
            case ASSISTANT_HEAD -> "Assistant heads";
            case TEACHER -> "Teachers";
            case UNQUALIFIED_TEACHER -> "Unqualified teachers";
            case TEACHING_ASSISTANT -> "Teaching assistants";
            case HLTA -> "Higher level teaching assistants";
            case NURSERY -> "Nursery staff";
            case MIDDAY -> "Midday staff";
            case ADMIN -> "Office staff";
            case SITE -> "Site staff";
            case CENTRAL -> "Central team";
        };
    }
}
