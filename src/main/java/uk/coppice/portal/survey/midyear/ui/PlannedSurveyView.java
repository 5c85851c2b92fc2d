package uk.coppice.portal.survey.midyear.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.Facts;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.midyear.MidYearDesk;
import uk.coppice.portal.survey.midyear.MidYearPlan;
import uk.coppice.portal.survey.midyear.PaperCodes;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;
import uk.coppice.portal.survey.ui.AnswerForm;

/** One mid-year survey, for whoever plans it: changed before it opens, kept longer or closed while it is open. */
@Route("surveys/plan/:code")
@RolesAllowed(Roles.TRUST_ADMINISTRATOR)
public class PlannedSurveyView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MidYearDesk desk;
    private final transient PaperCodes codes;
    private final transient Questionnaires questionnaires;
    private final transient Clock clock;
    private final Banner banner = new Banner();
    private String title = "Survey";

    PlannedSurveyView(MidYearDesk desk, PaperCodes codes, Questionnaires questionnaires, Clock clock) {
        super("plannedsurvey");
        this.desk = desk;
        this.codes = codes;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw(event.getRouteParameters().get(SurveyView.CODE).orElse(""));
    }

    @Override
    public String getPageTitle() {
        return title + " – Coppice portal";
    }

    private void draw(String code) {
        var survey = desk.find(code).orElseThrow(NotFoundException::new);
        title = survey.title();
        removeAll();
        banner.clear();
        add(new BackLink("Survey planning", PlanSurveysView.class));
        switch (survey.state()) {
            case PLANNED -> planned(survey);
            case OPEN -> open(survey);
            case CLOSED -> add(new PageHead(title, SurveyDates.closed(survey, clock) + ", for good."), facts(survey));
        }
    }

    private void planned(SurveyCard survey) {
        var plan = desk.plan(survey);
        var form = new PlanForm(desk, questionnaires, plan);
        var save = new Button(
                "Save", click -> form.plan().ifPresent(changed -> banner.attempt(() -> save(survey, plan, changed))));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var open = new Button("Open now", click -> confirmOpen(survey));
        var drop = new Button("Don't hold this survey", click -> drop(survey, plan));
        drop.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        var buttons = new Div(save, open, drop);
        buttons.addClassName("btns");
        var missed = desk.whyMissed(survey);
        add(new PageHead(
                title,
                SurveyDates.opening(survey, missed, clock) + ". Until "
                        + (missed.isEmpty() ? "then" : "it is open") + " you can change everything. Its code is "
                        + survey.code() + "."));
        missed.ifPresent(why -> add(Hint.warning(why)));
        add(banner, form, buttons);
    }

    private void save(SurveyCard survey, MidYearPlan before, MidYearPlan changed) {
        desk.change(survey.id(), before, changed);
        goTo(changed.code());
        Toast.show("Saved: " + changed.title(), () -> {
            desk.change(survey.id(), changed, before);
            goTo(before.code());
        });
    }

    private void drop(SurveyCard survey, MidYearPlan plan) {
        if (Toast.attempt(() -> desk.drop(survey.id()))) {
            getUI().ifPresent(ui -> ui.navigate(PlanSurveysView.class));
            Toast.show("Not held any more: " + survey.title(), () -> {
                desk.plan(plan);
                goTo(plan.code());
            });
        }
    }

    private void confirmOpen(SurveyCard survey) {
        var asked = desk.asked(LocalDate.now(clock), desk.plan(survey).paper());
        var dialog = dialog(
                "Open it now?",
                Words.count(asked.people(), "person is", "people are")
                        + " asked at once. From then on its questions, its "
                        + "groups and the smallest group that is shown cannot be changed by anybody, and it can only stay open "
                        + "longer.",
                "Leave it planned",
                "Open now");
        dialog.addConfirmListener(open -> {
            if (Toast.attempt(() -> desk.open(survey.id()))) {
                desk.all().stream()
                        .filter(other -> other.id() == survey.id())
                        .findFirst()
                        .ifPresent(opened -> goTo(opened.code()));
            }
        });
        dialog.open();
    }

    private void open(SurveyCard survey) {
        var close = new Button("Close now", click -> confirmClose(survey));
        close.addThemeVariants(ButtonVariant.AURA_DANGER);
        var until = DateFields.create(
                "Closes on", survey.closesAt().atZone(clock.getZone()).toLocalDate());
        until.setHelperText("At 8pm. Only a later day: staff were told that they have until then.");
        var longer = new Button("Keep it open longer", click -> {
            if (until.getValue() == null) {
                until.setErrorMessage("Choose the last day");
                until.setInvalid(true);
                return;
            }
            banner.attempt(() -> {
                desk.stayOpen(survey.id(), until.getValue());
                draw(survey.code());
                Toast.show("Open until " + new DateWords(LocalDate.now(clock)).day(until.getValue()) + ", 8pm");
            });
        });
        longer.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Div(until, longer);
        form.addClassName("wishform");
        var preview = new AnswerForm(
                        questionnaires
                                .at(survey.questionnaire(), survey.questionnaireVersion())
                                .questionnaire(),
                        "Send")
                .preview();
        add(
                new PageHead(
                        title,
                        "Open until " + SurveyDates.closing(survey, clock)
                                + ". There are no results before it closes, not even for you."),
                banner,
                facts(survey),
                new Section(new H2("Stay open longer"), form),
                new SheetsPart(survey.id(), survey.code(), codes),
                new Section(
                        new H2("Close it"),
                        new Paragraph("It closes by itself. Closing is final: no answer is taken after it."),
                        close),
                new Details("The questions", preview));
    }

    private Facts facts(SurveyCard survey) {
        var facts = new Facts();
        if (survey.invited() != null) {
            facts.add("users", Words.count(survey.invited(), "person was", "people were") + " asked", "");
        }
        return facts.add(
                        "lock",
                        "Groups with fewer than " + survey.minimumGroup() + " answers are not shown",
                        "Promised to those who answer, so it cannot be changed. Nor can the questions and the groups.")
                .add("survey", "Version " + survey.questionnaireVersion() + " of the questions", survey.code());
    }

    private void confirmClose(SurveyCard survey) {
        var dialog = dialog(
                "Close it now, for good?",
                "Closing is final. Who has not sent their answers cannot send them any more. Who was asked and who has "
                        + "answered is deleted, and the results are worked out. It cannot be opened again.",
                "Keep it open",
                "Close for good");
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(close -> {
            if (Toast.attempt(() -> desk.close(survey.id()))) {
                draw(survey.code());
            }
        });
        dialog.open();
    }

    private static ConfirmDialog dialog(String header, String words, String keep, String verb) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(header);
        dialog.setText(words);
        dialog.setCancelable(true);
        dialog.setCancelText(keep);
        dialog.setConfirmText(verb);
        return dialog;
    }

    private void goTo(String code) {
        UI.getCurrent().navigate(PlannedSurveyView.class, new RouteParameters(SurveyView.CODE, code));
        getUI().ifPresent(ui -> draw(code));
    }
}
