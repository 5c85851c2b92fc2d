package uk.coppice.portal.survey.midyear.ui;

import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Todo;
import uk.coppice.portal.platform.ui.TodoSource;
import uk.coppice.portal.survey.midyear.MidYearDesk;

/** For trust administrators: a survey that was to open and could not, such as when no server ran at its time. */
@Component
@Order(6)
class MissedSurveyTodos implements TodoSource {

    private final MidYearDesk desk;
    private final CurrentViewer viewer;
    private final Clock clock;

    MissedSurveyTodos(MidYearDesk desk, CurrentViewer viewer, Clock clock) {
        this.desk = desk;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Override
    public List<Todo> todos(DateWords words) {
        if (!viewer.get().is(Roles.TRUST_ADMINISTRATOR)) {
            return List.of();
        }
        return desk.all().stream()
                .flatMap(survey -> desk.whyMissed(survey).stream()
                        .map(why -> new Todo(
                                "Has not opened: " + survey.title(),
                                "It was to open " + SurveyDates.moment(survey.opensAt(), clock) + ". " + why,
                                "surveys/plan/" + survey.code(),
                                "See to it")))
                .toList();
    }
}
