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
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.planning.PlanProblems;
import uk.coppice.portal.training.planning.SessionPlanner;

/** A new session: empty, or filled like another one. It becomes a draft, which is published on its own page. */
@Route("training/plan/new")
@PageTitle("Plan a session – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
public class NewSessionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SessionPlanner planner;
    private final Banner banner = new Banner();
    private final SessionForm form;
    private @Nullable String copyOf;

    NewSessionView(SessionPlanner planner, FormChoices choices) {
        super("planning");
        this.planner = planner;
        form = new SessionForm(choices);
        var save = new Button("Save as a draft", click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var buttons = new Div(save, PlanningNavigation.list("Leave without saving"));
        buttons.addClassName("btns");
        var head = new PageHead(
                "Plan a session",
                "It is a draft until you publish it: only its leads and trust administrators see it.");
        head.add(PlanningNavigation.series("Plan a whole series instead"));
        add(new BackLink("Sessions you plan", PlanView.class), head, banner, form, buttons);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        copyOf = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PlanningNavigation.COPY_OF)
                .orElse(null);
        form.show(
                copyOf == null
                        ? planner.empty()
                        : planner.open(copyOf)
                                .map(copied ->
                                        copied.form().on(null, copied.form().title()))
                                .orElseThrow(() -> new NotFoundException("No session has this code")));
    }

    private void save() {
        banner.clear();
        var typed = form.read();
        if (typed.isEmpty()) {
            banner.say("Nothing is saved yet: one of the fields holds what is no date, time or number.");
            return;
        }
        try {
            String code = planner.create(typed.get(), copyOf);
            UI.getCurrent().navigate(uk.coppice.portal.training.ui.SessionView.class, parameters(code));
            Toast.show("Saved as a draft. Publish it when people may book.");
        } catch (PlanProblems problems) {
            banner.say("Nothing is saved yet. " + PlanWords.toMend(problems));
            form.say(problems.byField());
        } catch (Refusal refusal) {
            banner.say(refusal.reason());
        }
    }

    private static com.vaadin.flow.router.RouteParameters parameters(String code) {
        return new com.vaadin.flow.router.RouteParameters(PlanningNavigation.CODE, code);
    }
}
