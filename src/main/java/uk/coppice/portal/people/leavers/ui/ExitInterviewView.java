package uk.coppice.portal.people.leavers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.people.leavers.ExitInterviews;
import uk.coppice.portal.people.leavers.InterviewAnswers;
import uk.coppice.portal.people.leavers.InterviewState;
import uk.coppice.portal.people.leavers.LeavingReasons;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;

/** A leaver's own exit interview: what becomes of it first, then a few questions, or no thanks. */
@Route(ExitInterviewView.ROUTE)
@PageTitle("Exit interview – Coppice portal")
@RolesAllowed(Roles.STAFF)
public class ExitInterviewView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    static final String ROUTE = "exit-interview";

    private static final String DECLINED = "No exit interview. You may still write until your last day.";

    private static final List<String> PROMISE = List.of(
            "It is voluntary. Nobody asks why you did not.",
            "Human resources alone reads it, with your name. Your head and your line manager do not.",
            "What you write in your own words is deleted twelve months after your last day. The choices stay, and count "
                    + "in figures of ten people or more.",
            "You can change it, or take it back, until your last day.");

    private final transient ExitInterviews interviews;
    private final transient LeavingReasons reasons;
    private final transient Clock clock;
    private boolean writing;

    ExitInterviewView(ExitInterviews interviews, LeavingReasons reasons, Clock clock) {
        super("exitinterview");
        this.interviews = interviews;
        this.reasons = reasons;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        writing = false;
        draw();
    }

    private void draw() {
        removeAll();
        var found = interviews.mine();
        if (found.isEmpty()) {
            add(
                    new PageHead("Exit interview"),
                    new EmptyState(
                            "Nothing to say goodbye to",
                            "Those who leave the trust are asked here how it was, from six weeks before their last day. "
                                    + "If you leave and see this, ask human resources to enter your last day."));
            return;
        }
        var mine = found.get();
        var words = new DateWords(LocalDate.now(clock));
        add(new PageHead(
                "How was it here?",
                "Your last day is " + words.day(mine.lastDay()) + ". Until then you may "
                        + "tell human resources why you go, if you like."));
        if (mine.state() == InterviewState.HELD) {
            add(Hint.info("Human resources held your exit interview with you in person. Ask them to change anything."));
            return;
        }
        add(promise());
        if (mine.state() == InterviewState.WRITTEN && !writing) {
            add(done("Thank you: human resources has your answers.", "Change my answers"));
            return;
        }
        if (mine.state() == InterviewState.DECLINED && !writing) {
            add(done("You said no thanks. You may still write until your last day.", "Write after all"));
            return;
        }
        var interview = mine.interview();
        var form = new InterviewForm(
                reasons,
                interview == null || mine.state() == InterviewState.DECLINED ? null : interview.answers(),
                "Send to human resources",
                answers -> {
                    interviews.write(answers);
                    writing = false;
                    draw();
                    Toast.show("Sent to human resources");
                });
        add(form);
        if (interview != null && mine.state() == InterviewState.WRITTEN) {
            var answers = interview.answers();
            add(new Button("Take my answers back", click -> takeBack(answers)));
        } else {
            add(new Button("No thanks", click -> decline()));
        }
    }

    private void decline() {
        if (Toast.attempt(interviews::decline)) {
            writing = false;
            draw();
            Toast.show(DECLINED);
        }
    }

    private void takeBack(InterviewAnswers answers) {
        if (Toast.attempt(interviews::decline)) {
            writing = false;
            draw();
            Toast.show(DECLINED, () -> {
                interviews.write(answers);
                draw();
            });
        }
    }

    private Component done(String said, String verb) {
        var change = new Button(verb, click -> {
            writing = true;
            draw();
        });
        var done = new Div(new Paragraph(said), change);
        done.addClassName("stack");
        return done;
    }

    private static Component promise() {
        var heading = new H2();
        heading.add(new Icon("lock"), new Span("What becomes of it"));
        var list = new UnorderedList();
        list.addClassName("ticks");
        PROMISE.forEach(line -> list.add(new ListItem(new Icon("check"), new Span(line))));
        var promise = new Section(heading, list);
        promise.addClassName("promise");
        return promise;
    }
}
