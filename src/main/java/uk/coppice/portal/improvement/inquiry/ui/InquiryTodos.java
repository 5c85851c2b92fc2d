package uk.coppice.portal.improvement.inquiry.ui;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.coppice.portal.improvement.inquiry.InquiryTasks;
import uk.coppice.portal.improvement.inquiry.Stage;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Todo;
import uk.coppice.portal.platform.ui.TodoSource;

/** What waits for somebody in the inquiries. */
@Component
class InquiryTodos implements TodoSource {

    private final InquiryTasks tasks;

    InquiryTodos(InquiryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Todo> todos(DateWords words) {
        var todos = new ArrayList<Todo>();
        tasks.own().forEach(task -> todos.add(own(task)));
        var review = tasks.toReview();
        if (review.toReview() > 0) {
            todos.add(new Todo(
                    Words.count(review.toReview(), "inquiry has", "inquiries have") + " findings to review",
                    "Once you have looked at them, all staff can read them.",
                    "inquiries?stage=" + Stage.FINDINGS_SUBMITTED.code(),
                    "See them"));
        }
        if (review.toRead() > 0) {
            todos.add(new Todo(
                    Words.count(review.toRead(), "mid-year check", "mid-year checks") + " to read",
                    "Authors say how their inquiry goes, and what would help.",
                    "inquiries?check=to-read",
                    "See them"));
        }
        if (review.toPublish() > 0) {
            todos.add(new Todo(
                    Words.count(review.toPublish(), "inquiry", "inquiries") + " ready to publish",
                    "Every author agrees.",
                    "inquiries?stage=" + Stage.REVIEWED.code(),
                    "See them"));
        }
        if (review.unchecked() > 0) {
            todos.add(new Todo(
                    Words.count(review.unchecked(), "inquiry", "inquiries") + " without a mid-year check",
                    "Their authors are asked on their first page. A word from you helps.",
                    "inquiries",
                    "See them"));
        }
        return todos;
    }

    private static Todo own(InquiryTasks.Task task) {
        String address = "inquiries/" + task.code();
        return switch (task.kind()) {
            case INVITED -> new Todo("You are invited to an inquiry", task.question(), address, "Join or decline");
            case CAME_BACK -> new Todo("Your findings came back with a note", task.question(), address, "Read it");
            case CONSENT -> new Todo("May your findings be published?", task.question(), address, "Say yes or no");
            case CHECK ->
                new Todo("Mid-year check: how does your inquiry go?", task.question(), address, "Say how it goes");
        };
    }
}
