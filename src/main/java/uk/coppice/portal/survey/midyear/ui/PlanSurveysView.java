package uk.coppice.portal.survey.midyear.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.midyear.ContactWishes;
import uk.coppice.portal.survey.midyear.MidYearDesk;
import uk.coppice.portal.survey.midyear.MidYearPlan;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;

/** All mid-year surveys, for whoever plans them, and who wants to be asked although away. */
@Route("surveys/plan")
@PageTitle("Survey planning – Coppice portal")
@Menu(order = 63, title = "Survey planning", icon = "i-survey")
@RolesAllowed(Roles.TRUST_ADMINISTRATOR)
public class PlanSurveysView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MidYearDesk desk;
    private final transient Questionnaires questionnaires;
    private final transient Clock clock;
    private final Div content = new Div();

    private final transient ContactWishes wishes;

    PlanSurveysView(MidYearDesk desk, ContactWishes wishes, Questionnaires questionnaires, Clock clock) {
        super("plansurveys");
        this.desk = desk;
        this.questionnaires = questionnaires;
        this.clock = clock;
        this.wishes = wishes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(
                new PageHead("Survey planning", "The mid-year survey of all staff, once a year."),
                content,
                new WishesPart(wishes));
        list();
    }

    private void list() {
        content.removeAll();
        var plan = new Button("Plan a survey", click -> form(desk.proposal()));
        plan.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        content.add(plan);
        var all = desk.all();
        if (all.isEmpty()) {
            content.add(new EmptyState(
                    "No survey planned yet",
                    "Plan one: it opens and closes by itself, and nobody is asked before it opens."));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("things");
        list.getElement().setAttribute("role", "list");
        all.forEach(survey -> list.add(item(survey)));
        content.add(list);
    }

    private ListItem item(SurveyCard survey) {
        var link = new RouterLink(
                survey.title(), PlannedSurveyView.class, new RouteParameters(SurveyView.CODE, survey.code()));
        link.addClassName("thing");
        var about = new Span(
                switch (survey.state()) {
                    case PLANNED -> SurveyDates.opening(survey, desk.whyMissed(survey), clock);
                    case OPEN -> "Open until " + SurveyDates.closing(survey, clock);
                    case CLOSED -> SurveyDates.closed(survey, clock);
                });
        about.addClassName("of");
        return new ListItem(new Div(link), about);
    }

    private void form(MidYearPlan proposal) {
        content.removeAll();
        var banner = new Banner();
        var form = new PlanForm(desk, questionnaires, proposal);
        var save = new Button("Plan it", click -> form.plan().ifPresent(plan -> banner.attempt(() -> plan(plan))));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var back = new Button("Don't plan one", click -> list());
        var buttons = new Div(save, back);
        buttons.addClassName("btns");
        content.add(banner, form, buttons);
    }

    /**
     * Plans it.
     *
     * @throws Refusal when it breaks a rule
     */
    private void plan(MidYearPlan plan) {
        long id = desk.plan(plan);
        list();
        Toast.show("Planned: " + plan.title(), () -> {
            desk.drop(id);
            list();
        });
    }
}
