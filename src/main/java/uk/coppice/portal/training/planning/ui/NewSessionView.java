package uk.coppice.portal.training.planning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.interest.TopicSessions;
import uk.coppice.portal.training.planning.PlanForm;
import uk.coppice.portal.training.planning.SessionPlanner;
import uk.coppice.portal.training.ui.SessionView;

/** A new session: empty, filled like another one, or with a topic that staff asked for. It becomes a draft, which is published on its own page. */
@Route("training/plan/new")
@PageTitle("Plan a session – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class NewSessionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SessionPlanner planner;
    private final transient TopicSessions topics;
    private final Banner banner = new Banner();
    private final SessionForm form;
    private @Nullable String copyOf;
    private @Nullable Long topic;

    NewSessionView(SessionPlanner planner, TopicSessions topics, FormChoices choices) {
        super("planning");
        this.planner = planner;
        this.topics = topics;
        form = new SessionForm(choices);
        var save = new Button("Save as a draft", click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var buttons = new Div(save, PlanningNavigation.list("Leave without saving"));
        buttons.addClassNames("btns", "dock", "savedock");
        var head = new PageHead(
                "Plan a session",
                "It is a draft until you publish it: only its leads and training administrators see it.");
        head.add(PlanningNavigation.series("Plan a whole series instead"));
        add(new BackLink("Sessions you plan", PlanView.class), head, banner, form, buttons);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        copyOf = query.getSingleParameter(PlanningNavigation.COPY_OF).orElse(null);
        topic = query.getSingleParameter(PlanningNavigation.TOPIC)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        banner.clear();
        form.show(filled());
    }

    private PlanForm filled() {
        if (topic != null) {
            try {
                return topics.form(topic);
            } catch (Refusal refusal) {
                banner.say(refusal.reason());
                topic = null;
            }
        }
        return copyOf == null
                ? planner.empty()
                : planner.open(copyOf)
                        .map(copied -> copied.form().on(null, copied.form().title()))
                        .orElseThrow(() -> new NotFoundException("No session has this code"));
    }

    private void save() {
        form.save(banner, typed -> {
            String code = topic == null ? planner.create(typed, copyOf) : topics.create(topic, typed);
            UI.getCurrent().navigate(SessionView.class, new RouteParameters(PlanningNavigation.CODE, code));
            Toast.show(
                    topic == null
                            ? "Saved as a draft. Publish it when people may book."
                            : "Saved as a draft. Those who asked for it are told when you publish it.");
        });
    }
}
