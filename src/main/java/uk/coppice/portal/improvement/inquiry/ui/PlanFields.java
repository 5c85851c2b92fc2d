package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import uk.coppice.portal.improvement.inquiry.InquiryChoices;
import uk.coppice.portal.improvement.inquiry.InquiryPlan;
import uk.coppice.portal.improvement.inquiry.PlanCheck;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.spi.PlanAims;

/** The fields of a plan. What was typed stays there, whatever is refused. */
final class PlanFields extends Div {

    private static final long serialVersionUID = 1L;

    private final QuestionField question = new QuestionField();
    private final Select<String> year = new Select<>();
    private final Select<String> aim = new Select<>();
    private final TextArea doing = area("What will you do?", "What you try, with whom, from when to when");
    private final TextArea knowing = area(
            "How will you know?", "What you look at before and after: work, counts, what people say. No pupil names.");
    private final ArrayList<String> aimKeys = new ArrayList<>();
    private final ArrayList<String> aimNames = new ArrayList<>();

    PlanFields(InquiryChoices choices, InquiryPlan plan) {
        addClassName("planform");
        for (PlanAims.Aim one : choices.aims()) {
            aimKeys.add(one.key());
            aimNames.add(one.name());
        }
        var years = new ArrayList<>(
                choices.years().stream().map(AcademicYear::toString).toList());
        if (!years.contains(plan.year().toString())) {
            years.addFirst(plan.year().toString());
        }
        year.setLabel("School year");
        year.setItems(years);
        year.setValue(plan.year().toString());
        aim.setLabel("Aim of the trust's plan that it serves");
        aim.setItems(aimNames);
        aim.setEmptySelectionAllowed(true);
        aim.setEmptySelectionCaption("None in particular");
        if (plan.aimKey() != null && aimKeys.contains(plan.aimKey())) {
            aim.setValue(aimNames.get(aimKeys.indexOf(plan.aimKey())));
        }
        doing.setValue(plan.doing());
        knowing.setValue(plan.knowing());
        if (plan.question().isEmpty()) {
            question.begin(choices.words());
        } else {
            question.setValue(plan.question());
        }
        var line = new Div(year, aim);
        line.addClassName("fieldline");
        add(question, doing, knowing, line);
    }

    /** What was typed, as it stands. */
    InquiryPlan typed() {
        String chosen = aim.getValue();
        return new InquiryPlan(
                question.getValue(),
                AcademicYear.parse(year.getValue()).startYear(),
                chosen == null ? null : aimKeys.get(aimNames.indexOf(chosen)),
                doing.getValue(),
                knowing.getValue());
    }

    private static TextArea area(String label, String help) {
        var area = new TextArea(label);
        area.setHelperText(help);
        area.setMaxLength(PlanCheck.LONGEST_TEXT);
        area.setWidthFull();
        area.setMinRows(3);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        return area;
    }
}
