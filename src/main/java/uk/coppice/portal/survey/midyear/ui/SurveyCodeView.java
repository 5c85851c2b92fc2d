package uk.coppice.portal.survey.midyear.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Network;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyLength;
import uk.coppice.portal.survey.midyear.CodeDesk;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;
import uk.coppice.portal.survey.ui.AnswerForm;

/**
 * Answering with a code from paper, without signing in. The code is in no address; no draft is kept, because others use
 * the same computer.
 */
@Route(value = "survey-code", autoLayout = false)
@PageTitle("Answer with a code – Coppice portal")
@AnonymousAllowed
public class SurveyCodeView extends Composite<OpenSurveyPage> implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CodeDesk desk;
    private final transient Questionnaires questionnaires;
    private final transient SurveyLength length;
    private final transient Clock clock;

    SurveyCodeView(CodeDesk desk, Questionnaires questionnaires, SurveyLength length, Clock clock) {
        this.desk = desk;
        this.questionnaires = questionnaires;
        this.length = length;
        this.clock = clock;
    }

    @Override
    protected OpenSurveyPage initContent() {
        return new OpenSurveyPage();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ask();
    }

    private void ask() {
        var banner = new Banner();
        var field = new TextField("Code");
        field.setHelperText("The twelve letters and digits on your slip. Capitals, spaces and dashes do not matter.");
        field.setAutocomplete(Autocomplete.OFF);
        field.getElement().setAttribute("autocapitalize", "characters");
        field.addClassName("codefield");
        field.setMaxLength(40);
        var go = new Button("Continue", click -> {
            if (field.getValue().isBlank()) {
                field.setInvalid(true);
                field.setErrorMessage("Type the code on your slip");
                field.focus();
                return;
            }
            banner.attempt(() -> answer(desk.open(field.getValue(), Network.address()), field.getValue()));
        });
        go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        go.addClassNames("big", "wide");
        go.addClickShortcut(Key.ENTER);
        var form = new Div(banner, field, go);
        form.addClassNames("stack", "codeform");
        getContent()
                .show(
                        new PageHead("Answer with a code", "For everyone who has a slip of paper with a code on it."),
                        form,
                        store());
    }

    private void answer(SurveyCard survey, String code) {
        String closes = SurveyDates.closing(survey, clock);
        var questionnaire = questionnaires
                .at(survey.questionnaire(), survey.questionnaireVersion())
                .questionnaire();
        var form = new AnswerForm(questionnaire, "Send").onSend(sheet -> {
            var receipt = desk.handIn(code, sheet, Network.address());
            var another = new Button("Use another code", click -> ask());
            getContent().show(new SurveyThanks(receipt, closes), another);
        });
        getContent()
                .show(
                        new PageHead(
                                survey.title(),
                                length.of(survey) + ". Closes " + closes + ". Sending is final. "
                                        + "Nothing is kept on this computer: answer in one go."),
                        new SurveyPromise(survey, true, closes),
                        form);
    }

    private static Paragraph store() {
        return new Paragraph(new RouterLink("What we store about your answer", WhatWeStoreView.class));
    }
}
