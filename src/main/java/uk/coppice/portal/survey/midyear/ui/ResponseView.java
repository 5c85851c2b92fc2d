package uk.coppice.portal.survey.midyear.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.midyear.ResponseSoFar;

/** Response so far, in bands, for leaders: their own school, or every school. */
@Route("surveys/response")
@PageTitle("Response so far – Coppice portal")
@RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUST_ADMINISTRATOR})
public class ResponseView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ResponseSoFar response;
    private final transient Clock clock;

    ResponseView(ResponseSoFar response, Clock clock) {
        super("response");
        this.response = response;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new BackLink("Surveys", SurveysView.class));
        response.open()
                .ifPresentOrElse(
                        this::tell,
                        () -> add(
                                new PageHead("No survey is open"),
                                new EmptyState(
                                        "Response stands here while a survey is open",
                                        "From the morning after it opens, in three bands, for schools with ten people asked or more.")));
    }

    private void tell(SurveyCard survey) {
        var bands = response.bands(survey.id());
        add(new PageHead(
                "Response so far",
                survey.title() + ", open until " + SurveyDates.closing(survey, clock)
                        + ". Nobody sees who has answered, and there are no results before it closes."));
        if (bands.isEmpty()) {
            add(new EmptyState(
                    "Nothing to show yet",
                    "Response is worked out once a day, at 6am, from the morning after the opening, for schools with ten people "
                            + "asked or more."));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("things");
        list.getElement().setAttribute("role", "list");
        bands.forEach(line -> {
            var name = new Span(line.name());
            name.addClassNames("strong", "thing");
            list.add(new ListItem(name, new Span(line.band().words())));
        });
        var day = new DateWords(LocalDate.now(clock)).day(bands.getFirst().on());
        add(
                list,
                Hint.info("As it stood on " + day
                        + " at 6am. Reminders go out by themselves, to those alone who have not "
                        + "answered. You can help by giving people ten minutes."));
    }
}
