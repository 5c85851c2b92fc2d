package uk.coppice.portal.induction.ui;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.coppice.portal.induction.SupportGaps;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Todo;
import uk.coppice.portal.platform.ui.TodoSource;

/** On the home page of the ECT lead and of heads: early career teachers who lack a mentor or a tutor, or soon will. */
@Component
@Order(21)
class SupportTodos implements TodoSource {

    private static final int BY_NAME = 3;

    private final SupportGaps gaps;

    SupportTodos(SupportGaps gaps) {
        this.gaps = gaps;
    }

    @Override
    public List<Todo> todos(DateWords words) {
        var found = gaps.find();
        if (found.count() > BY_NAME) {
            return List.of(new Todo(
                    Words.count(found.count(), "ECT lacks", "ECTs lack") + " a mentor or a tutor, or soon will",
                    "Someone has left or leaves within four weeks, or nobody is named.",
                    "inductions?show=mend",
                    "See them"));
        }
        return found.some().stream()
                .map(gap -> new Todo(
                        "Name support for " + gap.name(),
                        gap.what().substring(0, 1).toUpperCase(java.util.Locale.UK)
                                + gap.what().substring(1) + ".",
                        "inductions/" + gap.staffNo(),
                        "Choose somebody"))
                .toList();
    }
}
