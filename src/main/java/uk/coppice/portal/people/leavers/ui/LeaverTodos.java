package uk.coppice.portal.people.leavers.ui;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.leavers.ExitInterviews;
import uk.coppice.portal.people.leavers.InterviewState;
import uk.coppice.portal.people.leavers.Leavers;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Todo;
import uk.coppice.portal.platform.ui.TodoSource;

/** The exit interview of somebody who leaves; for human resources, reasons that are missing. */
@Component
class LeaverTodos implements TodoSource {

    private final ExitInterviews interviews;
    private final Leavers leavers;
    private final CurrentViewer viewer;

    LeaverTodos(ExitInterviews interviews, Leavers leavers, CurrentViewer viewer) {
        this.interviews = interviews;
        this.leavers = leavers;
        this.viewer = viewer;
    }

    @Override
    public List<Todo> todos(DateWords words) {
        var todos = new ArrayList<Todo>();
        if (viewer.get().is(Roles.STAFF)) {
            interviews
                    .mine()
                    .filter(mine -> mine.state() == InterviewState.OFFERED)
                    .ifPresent(mine -> todos.add(new Todo(
                            "How was it here?",
                            "An exit interview, if you like: a few questions. Your last day is "
                                    + words.day(mine.lastDay()) + ".",
                            ExitInterviewView.ROUTE,
                            "Answer or decline")));
        }
        if (viewer.get().is(Roles.HR)) {
            int missing = leavers.withoutReason();
            if (missing > 0) {
                todos.add(new Todo(
                        Words.count(missing, "leaver", "leavers") + " without a reason",
                        "The adjusted turnover is worked out from the reasons.",
                        "leavers",
                        "Record it"));
            }
        }
        return todos;
    }
}
