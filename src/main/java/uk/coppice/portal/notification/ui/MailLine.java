package uk.coppice.portal.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.Optional;
import uk.coppice.portal.notification.queue.MailDesk;
import uk.coppice.portal.notification.queue.MailState;

/** One mail in the administrator's list. Its words are fetched when it is opened. */
final class MailLine extends Div {

    private static final long serialVersionUID = 1L;

    MailLine(
            MailDesk.Line line,
            SerializableFunction<Instant, String> moment,
            SerializableFunction<Long, Optional<String>> words,
            SerializableRunnable again) {
        addClassName("mail-line");
        getElement().setAttribute("role", "listitem");
        var to = new Paragraph(line.address().isEmpty() ? line.name() : line.name() + ", " + line.address());
        to.addClassName("meta");
        var text = new Div(new H2(line.subject()), to);
        text.addClassName("text");
        var end = new Div(MailWords.label(line.state()));
        end.addClassName("end");
        var when = new Paragraph(when(line, moment));
        when.addClassName("meta");
        end.add(when);
        add(text, end);
        if (!line.problem().isEmpty()) {
            var problem = new Paragraph(line.problem());
            problem.addClassName("problem");
            add(problem);
        }
        boolean stuck = line.state() == MailState.FAILED || line.state() == MailState.NO_ADDRESS;
        if (stuck && line.repeatable()) {
            add(button(line, again));
        } else if (stuck) {
            add(new Paragraph("It carried a link that is not kept. Whoever asked for it can ask for a new one on the "
                    + "session’s page."));
        } else if (line.state() == MailState.SENT) {
            add(opened(line, words, again));
        }
    }

    private static Details opened(
            MailDesk.Line line, SerializableFunction<Long, Optional<String>> words, SerializableRunnable again) {
        var content = new Div();
        var details = new Details("Read it", content);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && content.getComponentCount() == 0) {
                content.add(new Pre(words.apply(line.id()).orElse("Its words are not kept any more.")));
                if (line.repeatable()) {
                    content.add(button(line, again));
                }
            }
        });
        return details;
    }

    private static Button button(MailDesk.Line line, SerializableRunnable again) {
        var button = new Button("Send again", click -> again.run());
        button.setAriaLabel("Send again: " + line.subject() + ", to " + line.name());
        return button;
    }

    private static String when(MailDesk.Line line, SerializableFunction<Instant, String> moment) {
        var done = line.done();
        if (line.state() != MailState.WAITING) {
            return done == null ? "" : moment.apply(done);
        }
        String tried =
                line.tries() == 0 ? "" : line.tries() == 1 ? "; tried once" : "; tried " + line.tries() + " times";
        return "from " + moment.apply(line.due()) + tried;
    }
}
