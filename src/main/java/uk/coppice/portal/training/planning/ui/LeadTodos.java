package uk.coppice.portal.training.planning.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Todo;
import uk.coppice.portal.platform.ui.TodoSource;
import uk.coppice.portal.training.LeadsLeaving.Leaving;
import uk.coppice.portal.training.planning.LeadGaps;

/** On the home page of training administrators and of who leads it too: a session led by somebody who leaves before it. */
@Component
@Order(10)
class LeadTodos implements TodoSource {

    private static final int EACH = 3;
    private static final String VERB = "Choose a lead";

    private final LeadGaps gaps;
    private final CurrentViewer viewer;

    LeadTodos(LeadGaps gaps, CurrentViewer viewer) {
        this.gaps = gaps;
        this.viewer = viewer;
    }

    @Override
    public List<Todo> todos(DateWords words) {
        var me = viewer.get();
        if (!me.is(Roles.STAFF) && !me.is(Roles.TRAINING_ADMINISTRATOR)) {
            return List.of();
        }
        var sessions = gaps.toMend().stream()
                .collect(Collectors.groupingBy(Leaving::sessionId, LinkedHashMap::new, Collectors.toList()));
        if (sessions.size() > EACH) {
            var next = sessions.firstEntry().getValue().getFirst();
            return List.of(new Todo(
                    sessions.size() + " sessions are led by somebody who leaves before",
                    "The next: " + next.title() + ", " + when(next, words) + ". " + lastDay(next, words) + ".",
                    edit(next),
                    VERB));
        }
        return sessions.values().stream()
                .map(leaving -> new Todo(
                        "Who leads " + leaving.getFirst().title() + "?",
                        when(leaving.getFirst(), words)
                                + leaving.stream()
                                        .map(lead -> ". " + lastDay(lead, words))
                                        .collect(Collectors.joining())
                                + ".",
                        edit(leaving.getFirst()),
                        VERB))
                .toList();
    }

    /** A training administrator may have no post. */
    @Override
    public boolean alsoForOthers() {
        return true;
    }

    private static String when(Leaving lead, DateWords words) {
        return words.span(lead.date(), lead.start(), lead.end());
    }

    private static String lastDay(Leaving lead, DateWords words) {
        return lead.sentence(words.day(lead.lastDay()), words.today());
    }

    private static String edit(Leaving lead) {
        return "training/plan/session/" + lead.code();
    }
}
