package uk.coppice.portal.induction.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.coppice.portal.induction.Inductions;
import uk.coppice.portal.induction.page.InductionLine;
import uk.coppice.portal.induction.page.TutorList;
import uk.coppice.portal.induction.review.ReviewItem;
import uk.coppice.portal.induction.review.Reviews;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.Todo;
import uk.coppice.portal.platform.ui.TodoSource;

/** On the home page: reviews that a tutor has to hold, and those that a teacher has not read. */
@Component
@Order(20)
class InductionTodos implements TodoSource {

    private final Inductions inductions;
    private final Reviews reviews;
    private final TutorList tutored;

    InductionTodos(Inductions inductions, Reviews reviews, TutorList tutored) {
        this.inductions = inductions;
        this.reviews = reviews;
        this.tutored = tutored;
    }

    @Override
    public List<Todo> todos(DateWords words) {
        var todos = new ArrayList<Todo>();
        inductions
                .mine()
                .filter(mine -> reviews.unread(mine.induction().id()) > 0)
                .ifPresent(mine -> todos.add(new Todo(
                        "Your induction: a review to read",
                        "Your tutor recorded it. You can say what you think about it.",
                        MyInductionView.ROUTE,
                        "Read it")));
        tutored.waiting().forEach(line -> todo(line, words, todos));
        return todos;
    }

    private static void todo(InductionLine line, DateWords words, List<Todo> todos) {
        var next = line.next();
        if (next == null) {
            return;
        }
        boolean overdue = next.state() == ReviewItem.State.OVERDUE;
        String what = next.planned().kind().words();
        todos.add(new Todo(
                what + (overdue ? " overdue: " : " due: ") + line.person().name(),
                "You are the induction tutor. It " + (overdue ? "was" : "is") + " due by "
                        + words.day(next.planned().due()) + ".",
                "inductions/" + line.person().staffNo(),
                "Record the " + what.toLowerCase(Locale.UK)));
    }
}
