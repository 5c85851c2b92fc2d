package uk.coppice.portal.survey.midyear.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Panel;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.survey.Receipt;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyLength;
import uk.coppice.portal.survey.action.SurveyActions;
import uk.coppice.portal.survey.midyear.MySurvey;
import uk.coppice.portal.survey.midyear.MySurveys;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;
import uk.coppice.portal.survey.ui.AnswerForm;
import uk.coppice.portal.survey.ui.WhatWeDid;

/** Where somebody answers the mid-year survey, or reads why not. The answers themselves never come onto this page. */
@Route("surveys/:code")
@PermitAll
public class SurveyView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    static final String CODE = "code";

    private final transient MySurveys surveys;
    private final transient Questionnaires questionnaires;
    private final transient SurveyLength length;
    private final transient SurveyActions actions;
    private final transient Clock clock;
    private String title = "Survey";

    SurveyView(
            MySurveys surveys, Questionnaires questionnaires, SurveyLength length, SurveyActions actions, Clock clock) {
        super("survey");
        this.surveys = surveys;
        this.questionnaires = questionnaires;
        this.length = length;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = surveys.find(event.getRouteParameters().get(CODE).orElse("")).orElseThrow(NotFoundException::new);
        title = mine.survey().title();
        draw(mine);
    }

    @Override
    public String getPageTitle() {
        return title + " – Coppice portal";
    }

    private void draw(MySurvey mine) {
        var survey = mine.survey();
        String closes = SurveyDates.closing(survey, clock);
        if (mine.standing() != MySurvey.Standing.TO_ANSWER && survey.questionnaireVersion() > 0) {
            // Sent from another device, or too late: nothing is left lying about on this one.
            AnswerForm.forgetDraft(UI.getCurrent(), draftKey(survey));
        }
        switch (mine.standing()) {
            case TO_ANSWER -> ask(survey, closes);
            case NOT_OPEN ->
                say("It opens " + SurveyDates.moment(survey.opensAt(), clock) + ". You cannot answer before.");
            case ANSWERED ->
                say(
                        "Your answers are counted. They cannot be changed or looked at any more. Results come after closing, "
                                + closes + ".");
            case CODE_TAKEN ->
                say(
                        "You took a code to answer with on another computer. Use it until " + closes
                                + ". We do not know whose code it is, so it cannot be shown again.",
                        codePage());
            case ON_PAPER ->
                say(
                        "You answer this survey with a code on paper, until " + closes
                                + ". Ask your school office for a slip: we do not know who has which code.",
                        codePage());
            case NOT_ASKED ->
                say(
                        "You are not among those asked in this survey. It asks everyone who had a post on the day that it opened, "
                                + SurveyDates.moment(survey.opensAt(), clock) + ", and was not away for long.");
            case CLOSED ->
                say(
                        "This survey is closed since " + closes
                                + ". Answers that were not sent by then are not counted, "
                                + "and nobody has seen them.",
                        link("Check a receipt", CheckReceiptView.class));
        }
    }

    private void say(String words, Component... ways) {
        removeAll();
        var what = new Div(new Paragraph(words));
        what.addClassNames("stack", "wrong");
        what.add(ways);
        add(back(), new PageHead(title), what);
    }

    private void ask(SurveyCard survey, String closes) {
        removeAll();
        var questionnaire = questionnaires
                .at(survey.questionnaire(), survey.questionnaireVersion())
                .questionnaire();
        var form = new AnswerForm(questionnaire, "Send")
                .draftKept(draftKey(survey))
                .onSend(sheet -> thank(surveys.handIn(survey.id(), sheet), closes));
        add(
                back(),
                new PageHead(title, length.of(survey) + ". Closes " + closes + ". Sending is final."),
                new SurveyPromise(survey, false, closes),
                elsewhere(survey, closes));
        did().ifPresent(this::add);
        add(form);
    }

    /** What came of earlier surveys: who sees that it is read answers the next one. */
    private Optional<Component> did() {
        var done = actions.forMe();
        return done.isEmpty()
                ? Optional.empty()
                : Optional.of(new Details(
                        "What came of the last survey", new WhatWeDid(done, new DateWords(LocalDate.now(clock)))));
    }

    static String draftKey(SurveyCard survey) {
        return survey.id() + "." + survey.questionnaireVersion();
    }

    private void thank(Receipt receipt, String closes) {
        removeAll();
        add(back(), new SurveyThanks(receipt, closes));
    }

    private Component elsewhere(SurveyCard survey, String closes) {
        var take = new Button("Take a code instead", click -> confirm(survey, closes));
        take.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        var words = new Paragraph("Would you rather answer on a shared computer, without being signed in?");
        words.addClassName("quiet");
        var line = new Section(words, take);
        line.addClassName("elsewhere");
        return line;
    }

    private void confirm(SurveyCard survey, String closes) {
        var dialog = new ConfirmDialog();
        dialog.setHeader("Take a code instead?");
        dialog.setText(
                "You get a code to answer with on any computer, once, until " + closes + ". From then on you cannot "
                        + "answer signed in. The code is shown once: we do not keep whose it is, so a lost code cannot be replaced.");
        dialog.setCancelable(true);
        dialog.setCancelText("Answer here");
        dialog.setConfirmText("Take a code");
        dialog.addConfirmListener(
                taken -> Toast.attempt(() -> showCode(survey, surveys.takeCode(survey.id()), closes)));
        dialog.open();
    }

    private void showCode(SurveyCard survey, String code, String closes) {
        AnswerForm.forgetDraft(UI.getCurrent(), draftKey(survey));
        removeAll();
        var shown = new Span(code);
        shown.addClassName("bigcode");
        var print =
                new Button("Print it", click -> click.getSource().getElement().executeJs("window.print()"));
        var panel = new Panel(
                new H2("Write it down or print it now"),
                new Paragraph(shown),
                new Paragraph("Type it at the address below, on any computer, until " + closes
                        + ". It works once. When you leave this page it is gone."),
                print);
        panel.addClassName("stack");
        add(back(), new H1("Your code"), panel, codePage());
    }

    private static Component codePage() {
        return link("Answer with a code", SurveyCodeView.class);
    }

    private static RouterLink link(String words, Class<? extends Component> target) {
        var link = new RouterLink(words, target);
        link.addClassName("more");
        return link;
    }

    private static BackLink back() {
        return new BackLink("Surveys", SurveysView.class);
    }
}
