package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.survey.questionnaire.Fault;
import uk.coppice.portal.survey.questionnaire.Lineage;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.QuestionnaireRules;
import uk.coppice.portal.survey.questionnaire.version.QuestionnaireDesk;
import uk.coppice.portal.survey.questionnaire.version.QuestionnaireVersion;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;

/** Where a questionnaire is edited: words, order, questions; what that means for earlier years; how it will look. */
@Route("questionnaires/:key/edit")
@PageTitle("Edit a questionnaire – Coppice portal")
@RolesAllowed(Roles.TRUST_ADMINISTRATOR)
public class EditQuestionnaireView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    private final transient Questionnaires questionnaires;
    private final transient QuestionnaireDesk desk;
    private final transient List<Question> edited = new ArrayList<>();
    private transient QuestionnaireVersion current;

    private final TextField title = new TextField("Title");
    private final TextArea introduction = new TextArea("Introduction");
    private final OrderedList list = new OrderedList();
    private final Div meaning = new Div();
    private final Checkbox accepted = new Checkbox("I have read this, and want the scorecard's figures to change");
    private final Banner banner = new Banner();
    private final Div preview = new Div();
    private boolean saved;

    @SuppressWarnings("NullAway.Init") // current: before anything is drawn
    EditQuestionnaireView(Questionnaires questionnaires, QuestionnaireDesk desk) {
        super("questionnaires");
        this.questionnaires = questionnaires;
        this.desk = desk;
        title.setMaxLength(QuestionnaireRules.LONGEST_TITLE);
        introduction.setMaxLength(QuestionnaireRules.LONGEST_INTRODUCTION);
        introduction.setHelperText("A sentence or two above the first question; may be empty");
        title.setValueChangeMode(ValueChangeMode.ON_BLUR);
        introduction.setValueChangeMode(ValueChangeMode.ON_BLUR);
        title.addValueChangeListener(change -> draw());
        introduction.addValueChangeListener(change -> draw());
        list.addClassName("editquestions");
        meaning.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get(QuestionnaireView.KEY).orElse("");
        current = questionnaires.find(key).orElseThrow(NotFoundException::new);
        edited.clear();
        edited.addAll(current.questionnaire().questions());
        title.setValue(current.questionnaire().title());
        introduction.setValue(current.questionnaire().introduction());
        saved = false;
        var parameters = new RouteParameters(QuestionnaireView.KEY, key);
        var add = new Button("Add a question", click -> open(edited.size()));
        var save = new Button("Save as version " + (current.version() + 1), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var about = new Div(title, introduction);
        about.addClassName("formpart");
        var looks = new Section(new H2("What staff will see"), preview);
        looks.addClassName("formpreview");
        removeAll();
        add(
                new BackLink(current.questionnaire().title(), QuestionnaireView.class, parameters),
                new PageHead(
                        "Edit " + current.questionnaire().title(),
                        "Nothing changes until you save. Surveys that are open keep what they began with."),
                about,
                new Section(new H2("Questions"), list, add),
                new Section(new H2("Compared with earlier years"), meaning),
                banner,
                save,
                looks);
        draw();
    }

    /** Asks before unsaved changes are lost. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (saved || questionnaire().equals(current.questionnaire())) {
            return;
        }
        var going = event.postpone();
        var dialog = new ConfirmDialog(
                "Leave without saving?",
                "What you have changed here is lost then.",
                "Leave without saving",
                confirm -> going.proceed());
        dialog.setCancelable(true);
        dialog.setCancelText("Stay here");
        dialog.addCancelListener(cancel -> going.cancel());
        dialog.open();
    }

    private Questionnaire questionnaire() {
        var before = current.questionnaire();
        return new Questionnaire(
                before.key(),
                TypedText.line(title.getValue()),
                before.purpose(),
                TypedText.line(introduction.getValue()),
                edited);
    }

    private void draw() {
        var now = questionnaire();
        list.removeAll();
        for (int n = 0; n < edited.size(); n++) {
            int at = n;
            list.add(new QuestionLine(edited.get(n), n, edited.size(), now, () -> open(at), by -> move(at, by)));
        }
        preview.removeAll();
        preview.add(new AnswerForm(now, "Send").preview());
        banner.clear();
        drawMeaning(now);
    }

    private void drawMeaning(Questionnaire now) {
        meaning.removeAll();
        accepted.setValue(false);
        var before = current.questionnaire();
        var steps = Lineage.steps(before, now);
        if (steps.stream().allMatch(step -> step.fate() == Lineage.Fate.SAME && step.indicator() == null)) {
            meaning.add(new Paragraph("Every question is compared with earlier years as before."));
            return;
        }
        meaning.add(new YearsCompared(steps, now, before));
        if (!QuestionnaireDesk.losses(before, now).isEmpty()) {
            meaning.add(accepted);
        }
    }

    private void open(int n) {
        var now = questionnaire();
        var dialog = new QuestionDialog(
                now, n, current.questionnaire(), usedKeys(), question -> put(n, question), () -> remove(n));
        dialog.open();
    }

    private Set<String> usedKeys() {
        return questionnaires.versions(current.key()).stream()
                .flatMap(version -> version.questionnaire().questions().stream())
                .map(Question::key)
                .collect(Collectors.toSet());
    }

    private List<Fault> put(int n, Question question) {
        var tried = new ArrayList<>(edited);
        if (n == tried.size()) {
            tried.add(question);
        } else {
            tried.set(n, question);
        }
        var faults = QuestionnaireRules.faults(with(tried));
        if (faults.stream().noneMatch(fault -> fault.question() == n)) {
            edited.clear();
            edited.addAll(tried);
            draw();
            firstFault(faults);
            return List.of();
        }
        return faults.stream().filter(fault -> fault.question() == n).toList();
    }

    private void remove(int n) {
        var before = List.copyOf(edited);
        var version = current;
        var gone = edited.remove(n);
        draw();
        firstFault(QuestionnaireRules.faults(questionnaire()));
        Toast.show("Removed: " + gone.text(), () -> {
            if (version.equals(current)) {
                edited.clear();
                edited.addAll(before);
                draw();
            }
        });
    }

    private void move(int n, int by) {
        Collections.swap(edited, n, n + by);
        draw();
        firstFault(QuestionnaireRules.faults(questionnaire()));
    }

    private Questionnaire with(List<Question> questions) {
        var now = questionnaire();
        return new Questionnaire(now.key(), now.title(), now.purpose(), now.introduction(), questions);
    }

    private void firstFault(List<Fault> faults) {
        faults.stream().findFirst().ifPresent(fault -> banner.say(words(fault)));
    }

    private String words(Fault fault) {
        return fault.question() == Fault.WHOLE
                ? fault.reason()
                : "Question " + (fault.question() + 1) + ": " + fault.reason();
    }

    private void save() {
        var now = questionnaire();
        var faults = QuestionnaireRules.faults(now);
        if (!faults.isEmpty()) {
            firstFault(faults);
            return;
        }
        if (banner.attempt(() -> desk.save(now, current.version(), accepted.getValue()))) {
            saved = true;
            getUI().ifPresent(ui ->
                    ui.navigate(QuestionnaireView.class, new RouteParameters(QuestionnaireView.KEY, now.key())));
            Toast.show("Saved: " + now.title() + ", version " + (current.version() + 1));
        }
    }
}
