package uk.coppice.portal.induction.attendance.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.induction.attendance.ClaimDecisions;
import uk.coppice.portal.induction.attendance.DueSession;
import uk.coppice.portal.induction.attendance.EctRecord;
import uk.coppice.portal.induction.attendance.EctSessions;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Todo;
import uk.coppice.portal.platform.ui.TodoSource;

/** On the first page: claims to confirm for those who lead or mentor, a session to make up for an early career teacher. */
@Component
class ClaimTodos implements TodoSource {

    private final ClaimDecisions decisions;
    private final EctSessions sessions;
    private final Clock clock;

    ClaimTodos(ClaimDecisions decisions, EctSessions sessions, Clock clock) {
        this.decisions = decisions;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Todo> todos(DateWords words) {
        var todos = new ArrayList<Todo>();
        var waiting = decisions.waitingForMe();
        long makeUps =
                waiting.stream().filter(open -> open.claim().kind().makeUp()).count();
        add(todos, waiting.size() - makeUps, "claim", "An ECT says that they were at your session.");
        add(todos, makeUps, "make-up", "An ECT has made a session up. It counts once you confirm it.");
        sessions.mine()
                .ifPresent(record -> missed(record, words).stream().limit(1).forEach(todos::add));
        return todos;
    }

    private static void add(List<Todo> todos, long count, String what, String why) {
        if (count > 0) {
            todos.add(new Todo(
                    Words.count(count, what, what + "s") + " to confirm", why, "ect-claims", "Confirm or decline"));
        }
    }

    private List<Todo> missed(EctRecord record, DateWords words) {
        var now = LocalDateTime.now(clock);
        return record.year(AcademicYear.of(now.toLocalDate())).lines().stream()
                .filter(line -> line.due().state() == DueSession.State.MISSED
                        && (line.claim() == null || !line.claim().open()))
                .map(line -> new Todo(
                        "Make up " + line.due().session().title(),
                        "You were away on " + words.day(line.due().session().date())
                                + ". Made up, it counts as attended.",
                        "induction/sessions",
                        "Say how"))
                .toList();
    }
}
