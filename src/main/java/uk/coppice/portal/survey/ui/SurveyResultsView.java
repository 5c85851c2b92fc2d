package uk.coppice.portal.survey.ui;

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
import java.time.LocalDate;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.survey.results.SurveyQuestions;
import uk.coppice.portal.survey.results.SurveyResults;

/** The staff surveys of the years, each with its results once it has closed. */
@Route("survey-results")
@PageTitle("Survey results – Coppice portal")
@Menu(order = 50.5, title = "Survey results", icon = "i-survey")
@RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR})
public class SurveyResultsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SurveyResults results;
    private final transient Clock clock;

    SurveyResultsView(SurveyResults results, Clock clock) {
        super("results");
        this.results = results;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHead("Survey results", "What staff said, once a survey has closed."));
        var surveys = results.surveys();
        if (surveys.isEmpty()) {
            add(new EmptyState(
                    "No results yet",
                    "They stand here from the day on which a mid-year staff survey closes. An administrator plans it, or "
                            + "brings in an earlier one from a file."));
            return;
        }
        var words = new DateWords(LocalDate.now(clock));
        var list = new UnorderedList();
        list.addClassName("things");
        list.getElement().setAttribute("role", "list");
        surveys.forEach(survey -> list.add(item(survey, words, clock)));
        add(list);
    }

    private static ListItem item(SurveyCard survey, DateWords words, Clock clock) {
        var link = new RouterLink(
                survey.title(), SurveyResultView.class, new RouteParameters(SurveyResultView.CODE, survey.code()));
        link.addClassName("thing");
        var about = new Span(about(survey, words, clock));
        about.addClassName("of");
        return new ListItem(new Div(link), about);
    }

    /** When it closed, or closes. */
    static String about(SurveyCard survey, DateWords words, Clock clock) {
        var closes = survey.closesAt().atZone(clock.getZone()).toLocalDateTime();
        if (survey.state() != SurveyState.CLOSED) {
            return "Results come after " + words.moment(closes);
        }
        return SurveyQuestions.imported(survey)
                ? "Brought in from a file"
                : "Closed " + words.day(closes.toLocalDate());
    }
}
