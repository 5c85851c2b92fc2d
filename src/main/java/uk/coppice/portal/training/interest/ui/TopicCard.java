package uk.coppice.portal.training.interest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Hidden;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.training.interest.TopicRequest;
import uk.coppice.portal.training.interest.TopicState;
import uk.coppice.portal.training.planning.ui.PlanningNavigation;
import uk.coppice.portal.training.ui.TrainingNavigation;

/** One topic: how many want it, what became of it, and what the reader can do. */
final class TopicCard extends Section {

    private static final long serialVersionUID = 1L;

    /** What can be done with a topic. */
    interface Actions extends Serializable {
        void join(TopicRequest request);

        void leave(TopicRequest request);

        void close(TopicRequest request);

        void reopen(TopicRequest request);

        /** Who wants it. */
        List<String> names(TopicRequest request);
    }

    TopicCard(TopicRequest request, boolean staff, boolean plans, Actions actions) {
        addClassName("topic");
        add(new H2(request.title()));
        if (!request.details().isBlank()) {
            add(new Paragraph(request.details()));
        }
        String count = Words.count(request.interested(), "person wants", "people want") + " this";
        var foot = new Div(
                request.mine()
                        ? StateLabel.done(request.interested() == 1 ? "You want this" : count + ", you too")
                        : StateLabel.plain("users", count));
        foot.addClassName("end");
        add(foot);
        if (request.state() == TopicState.CLOSED) {
            add(new Paragraph("Answer: " + request.answer()));
        }
        request.session().ifPresent(session -> {
            var link = TrainingNavigation.session("See the session: " + session.title(), session.code());
            link.addClassName("more");
            add(new Paragraph(link));
        });
        if (request.sessionCalledOff()) {
            add(new Paragraph(
                    "The session that came of this was called off. When another is planned, those who want it "
                            + "hear first."));
        }
        if (request.sessionBeingPlanned()) {
            add(new Paragraph(
                    "A session is being planned. You hear of it first" + (request.mine() ? "." : " when you join.")));
        }
        if (staff && request.state() != TopicState.CLOSED) {
            foot.add(
                    request.mine()
                            ? button("Take my interest back", request, () -> actions.leave(request))
                            : button("I want this too", request, () -> actions.join(request)));
        }
        if (plans) {
            administer(request, actions, foot);
        }
    }

    private void administer(TopicRequest request, Actions actions, Div foot) {
        if (request.state() == TopicState.OPEN) {
            var plan = PlanningNavigation.topic(
                    request.sessionCalledOff() ? "Plan another session" : "Plan a session", request.id());
            plan.addClassName("more");
            plan.add(new Hidden(": " + request.title()));
            foot.add(plan);
            foot.add(button("Close with an answer", request, () -> actions.close(request)));
        } else {
            foot.add(button("Open again", request, () -> actions.reopen(request)));
        }
        if (request.interested() > 0) {
            var names = new UnorderedList();
            var who = new Details("Who wants it", names);
            who.addOpenedChangeListener(change -> {
                names.removeAll();
                if (change.isOpened()) {
                    actions.names(request).forEach(name -> names.add(new ListItem(name)));
                }
            });
            add(who);
        }
    }

    private static Button button(String words, TopicRequest request, SerializableRunnable action) {
        var button = new Button(words, click -> action.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(words + ": " + request.title());
        return button;
    }
}
