package uk.coppice.portal.survey.midyear.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Panel;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.survey.midyear.MySurvey;
import uk.coppice.portal.survey.midyear.MySurvey.Standing;
import uk.coppice.portal.survey.midyear.MySurveys;

/** What one can answer, what one has answered, and what is over. */
@Route("surveys")
@PageTitle("Surveys – Coppice portal")
@Menu(order = 4, title = "Surveys", icon = "i-survey")
@RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
public class SurveysView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MySurveys surveys;
    private final transient CurrentViewer currentViewer;
    private final transient Clock clock;

    SurveysView(MySurveys surveys, CurrentViewer currentViewer, Clock clock) {
        super("surveys");
        this.surveys = surveys;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var all = surveys.all();
        var open =
                all.stream().filter(mine -> mine.standing() != Standing.CLOSED).toList();
        var past =
                all.stream().filter(mine -> mine.standing() == Standing.CLOSED).toList();
        boolean waits = open.stream().anyMatch(mine -> mine.standing() == Standing.TO_ANSWER);
        add(new PageHead(
                waits ? "A survey waits for you" : "No survey waits for you",
                "Nobody can see your answers. Results come after closing."));
        open.forEach(mine -> add(panel(mine)));
        if (all.isEmpty()) {
            add(
                    new EmptyState(
                            "No surveys yet",
                            "The mid-year survey of all staff stands here when it opens, and you are told on your first page."));
        }
        if (!past.isEmpty()) {
            add(past(past));
        }
        add(links(currentViewer));
    }

    private Panel panel(MySurvey mine) {
        var survey = mine.survey();
        var panel = new Panel(new H2(survey.title()));
        panel.addClassName("stack");
        String until = "Open until " + SurveyDates.closing(survey, clock) + ".";
        switch (mine.standing()) {
            case TO_ANSWER -> {
                var answer = new Anchor("surveys/" + survey.code(), "Answer it");
                answer.addClassNames("btn", "primary");
                panel.add(new Paragraph(until), answer);
            }
            case ANSWERED ->
                panel.add(StateLabel.done("Answered"), new Paragraph(until + " Your answers are counted."));
            case CODE_TAKEN ->
                panel.add(
                        StateLabel.plain("clock", "You took a code"),
                        new Paragraph(until + " Answer with the code, on any computer."),
                        codeLink());
            case ON_PAPER ->
                panel.add(
                        StateLabel.plain("file", "With a code on paper"),
                        new Paragraph(until + " Ask your school office for a slip."),
                        codeLink());
            case NOT_ASKED, NOT_OPEN, CLOSED ->
                panel.add(new Paragraph(
                        until + " You are not among those asked: you had no post on the day that it opened, or "
                                + "were away for long."));
        }
        return panel;
    }

    private static RouterLink codeLink() {
        var link = new RouterLink("Answer with a code", SurveyCodeView.class);
        link.addClassName("more");
        return link;
    }

    private Section past(List<MySurvey> past) {
        var list = new UnorderedList();
        list.addClassName("things");
        list.getElement().setAttribute("role", "list");
        past.forEach(mine -> {
            var name = new Span(mine.survey().title());
            name.addClassNames("strong", "thing");
            var about = new Span(SurveyDates.closed(mine.survey(), clock));
            about.addClassName("of");
            list.add(new ListItem(name, about));
        });
        return new Section(new H2("Closed"), list);
    }

    private static Div links(CurrentViewer currentViewer) {
        var viewer = currentViewer.get();
        var links = new Div(
                link(new RouterLink("Answer with a code", SurveyCodeView.class)),
                link(new RouterLink("Check a receipt", CheckReceiptView.class)),
                link(new RouterLink("What we store about your answer", WhatWeStoreView.class)));
        if (viewer.is(Roles.SCHOOL_LEADER) || viewer.is(Roles.CENTRAL_TEAM) || viewer.is(Roles.TRUST_ADMINISTRATOR)) {
            links.add(link(new RouterLink("Response so far", ResponseView.class)));
        }
        if (viewer.is(Roles.TRUST_ADMINISTRATOR)) {
            links.add(link(new RouterLink("Plan a survey", PlanSurveysView.class)));
        }
        links.addClassName("surveylinks");
        return links;
    }

    private static RouterLink link(RouterLink link) {
        link.addClassName("more");
        return link;
    }
}
