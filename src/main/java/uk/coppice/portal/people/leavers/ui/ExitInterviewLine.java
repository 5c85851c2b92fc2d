package uk.coppice.portal.people.leavers.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.leavers.ExitInterviews;
import uk.coppice.portal.people.leavers.InterviewState;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.HomeLine;

/** For a leaver who answered or declined: they may still write until their last day. */
@Component
@Order(0)
class ExitInterviewLine implements HomeLine {

    private final ExitInterviews interviews;
    private final CurrentViewer viewer;
    private final Clock clock;

    ExitInterviewLine(ExitInterviews interviews, CurrentViewer viewer, Clock clock) {
        this.interviews = interviews;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Override
    public Optional<Line> line() {
        if (!viewer.get().is(Roles.STAFF)) {
            return Optional.empty();
        }
        var words = new DateWords(LocalDate.now(clock));
        return interviews
                .mine()
                .filter(mine -> mine.state() == InterviewState.WRITTEN || mine.state() == InterviewState.DECLINED)
                .map(mine -> new Line(
                        "Your exit interview",
                        (mine.state() == InterviewState.WRITTEN
                                        ? "Human resources has it. You may change it until "
                                        : "You said no thanks. You may still write until ")
                                + words.day(mine.lastDay()) + ", your last day.",
                        ExitInterviewView.ROUTE,
                        mine.state() == InterviewState.WRITTEN ? "Change it" : "Write after all"));
    }
}
