package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.survey.action.SurveyAction;
import uk.coppice.portal.survey.action.SurveyActions;

/** For all staff: what was heard in the surveys, and what became of it. */
@Route("surveys/what-we-did")
@PageTitle("You said, we did – Coppice portal")
@PermitAll
public class WhatWeDidView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SurveyActions actions;
    private final transient Clock clock;

    WhatWeDidView(SurveyActions actions, Clock clock) {
        super("whatwedid");
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHead("You said, we did", "What leaders heard in the staff surveys, and what they do about it."));
        var mine = actions.forMe();
        if (mine.isEmpty()) {
            add(new EmptyState(
                    "Nothing here yet",
                    "After a survey has closed, leaders say here what they heard and what they do about it. Your home "
                            + "page tells you when there is something new."));
            return;
        }
        var words = new DateWords(LocalDate.now(clock));
        Map<String, List<SurveyAction>> bySurvey = new LinkedHashMap<>();
        mine.forEach(action -> bySurvey.computeIfAbsent(action.survey(), key -> new ArrayList<>())
                .add(action));
        bySurvey.forEach((survey, ofSurvey) -> add(new Section(new H2(survey), new WhatWeDid(ofSurvey, words))));
    }
}
