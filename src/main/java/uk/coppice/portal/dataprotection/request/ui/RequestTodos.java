package uk.coppice.portal.dataprotection.request.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.coppice.portal.dataprotection.request.RequestQueue;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Todo;
import uk.coppice.portal.platform.ui.TodoSource;

/** Requests about data on the home page of those who handle them. */
@Component
@Order(5)
class RequestTodos implements TodoSource {

    private final RequestQueue queue;
    private final Clock clock;

    RequestTodos(RequestQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public List<Todo> todos(DateWords words) {
        var open = queue.forViewer();
        if (open.count() == 0) {
            return List.of();
        }
        var first = open.firstDue();
        String due = first == null
                ? "Answer without undue delay."
                : first.late(LocalDate.now(clock))
                        ? "The first was due on " + words.day(first.by()) + "."
                        : first.step().verb() + " the first by " + words.day(first.by()) + ".";
        return List.of(new Todo(
                Words.count(open.count(), "request about data", "requests about data"),
                due,
                "data-requests",
                "See to it"));
    }
}
