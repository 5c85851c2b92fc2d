package uk.coppice.portal.people.leavers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.leavers.InterviewAnswers;
import uk.coppice.portal.people.leavers.InterviewAnswers.ComeBack;
import uk.coppice.portal.people.leavers.InterviewAnswers.Supported;
import uk.coppice.portal.people.leavers.LeavingReasons;
import uk.coppice.portal.platform.ui.Banner;

/** The few questions of an exit interview. Keeps what was typed when it is refused. */
final class InterviewForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<String> reason;
    private final RadioButtonGroup<ComeBack> comeBack = new RadioButtonGroup<>();
    private final RadioButtonGroup<Supported> supported = new RadioButtonGroup<>();
    private final TextArea wentWell = area("What does the trust do well? (optional)");
    private final TextArea doBetter = area("What should it do better? (optional)");

    /**
     * @param given what was said before; null for nothing
     * @param verb on the button
     */
    InterviewForm(
            LeavingReasons reasons,
            @Nullable InterviewAnswers given,
            String verb,
            SerializableConsumer<InterviewAnswers> save) {
        addClassNames("stack", "leaverform");
        reason = LeaverView.choice(
                "Main reason",
                "Choose one",
                reasons.reasonCodes(null),
                reasons::reasonWords,
                given == null ? null : given.reason());
        comeBack.setLabel("Would you work for the trust again?");
        comeBack.setItems(ComeBack.values());
        comeBack.setItemLabelGenerator(ComeBack::words);
        comeBack.setValue(given == null ? ComeBack.NOT_SAID : given.comeBack());
        supported.setLabel("How well were you supported in your work?");
        supported.setItems(Supported.values());
        supported.setItemLabelGenerator(Supported::words);
        supported.setValue(given == null ? Supported.NOT_SAID : given.supported());
        if (given != null) {
            wentWell.setValue(given.wentWell());
            doBetter.setValue(given.doBetter());
        }
        var banner = new Banner();
        var button = new Button(verb, click -> {
            if (reason.getValue() == null) {
                reason.setInvalid(true);
                reason.setErrorMessage("Choose the main reason, or 'Declined to say'");
                reason.focus();
                return;
            }
            banner.attempt(() -> save.accept(answers()));
        });
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(banner, reason, comeBack, supported, wentWell, doBetter, button);
    }

    private InterviewAnswers answers() {
        return new InterviewAnswers(
                reason.getValue(),
                comeBack.getOptionalValue().orElse(ComeBack.NOT_SAID),
                supported.getOptionalValue().orElse(Supported.NOT_SAID),
                wentWell.getValue(),
                doBetter.getValue());
    }

    private static TextArea area(String label) {
        var area = new TextArea(label);
        area.setHelperText("Please name nobody. Deleted twelve months after the last day");
        area.setMaxLength(InterviewAnswers.LONGEST);
        area.setWidthFull();
        return area;
    }
}
