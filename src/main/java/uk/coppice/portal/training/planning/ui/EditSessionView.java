package uk.coppice.portal.training.planning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.planning.ChangedMeanwhile;
import uk.coppice.portal.training.planning.Outcome;
import uk.coppice.portal.training.planning.PlanForm;
import uk.coppice.portal.training.planning.PlannedSession;
import uk.coppice.portal.training.planning.SeriesPlanner;
import uk.coppice.portal.training.planning.SessionPlanner;
import uk.coppice.portal.training.ui.SessionView;

/** A session to change, alone or with those of its series that follow. What was typed is never lost. */
@Route("training/plan/session/:code")
@PageTitle("Edit a session – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class EditSessionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SessionPlanner planner;
    private final transient SeriesPlanner series;
    private final transient FormChoices choices;
    private final Banner banner = new Banner();
    private final RadioButtonGroup<Boolean> following = new RadioButtonGroup<>("What do you want to change?");
    private SessionForm form;
    private long id;
    private int version;
    private String code = "";
    private @Nullable PlanForm opened;

    EditSessionView(SessionPlanner planner, SeriesPlanner series, FormChoices choices) {
        super("planning");
        this.planner = planner;
        this.series = series;
        this.choices = choices;
        form = new SessionForm(choices);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(PlanningNavigation.CODE).orElse("");
        var session = planner.open(code).orElseThrow(() -> new NotFoundException("No session has the code " + code));
        draw(session);
    }

    private void draw(PlannedSession session) {
        id = session.id();
        version = session.version();
        opened = session.form();
        form = new SessionForm(choices);
        following.clear();
        form.show(session.form());
        removeAll();
        banner.clear();
        String title = session.form().title() == null ? "" : session.form().title();
        add(new BackLink(title, SessionView.class, parameters()), new PageHead("Edit this session", about(session)));
        add(banner, form);
        if (session.following() > 0) {
            following.setItems(false, true);
            following.setItemLabelGenerator(all -> all
                    ? "This and the " + Words.count(session.following(), "session that follows", "that follow")
                            + ": each keeps its own date and number"
                    : "This session only");
            following.setValue(false);
            following.addClassName("column");
            add(FormParts.section("Series " + session.seriesCode(), following));
        }
        var save = new Button(session.status() == SessionStatus.DRAFT ? "Save draft" : "Save changes", click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var buttons = new Div(save, new RouterLink("Leave without saving", SessionView.class, parameters()));
        buttons.addClassNames("btns", "dock", "savedock");
        add(buttons);
    }

    private static String about(PlannedSession session) {
        return switch (session.status()) {
            case DRAFT -> "A draft: only its leads and training administrators see it.";
            case PLANNED ->
                session.taken() == 0
                        ? "Nobody has booked it yet."
                        : Words.count(session.taken(), "person has", "people have")
                                + " a place. They are told when its date, time or place changes.";
            case DELIVERED -> "It has been held: its date, times and kind stay.";
            case CANCELLED -> "It is called off. Reinstate it on its page before you change it.";
        };
    }

    private void save() {
        form.save(banner, typed -> {
            try {
                boolean all = Boolean.TRUE.equals(following.getValue());
                Outcome outcome = all ? series.changeFollowing(id, version, typed) : planner.change(id, version, typed);
                UI.getCurrent().navigate(SessionView.class, parameters());
                Toast.show("Saved" + PlanWords.meant(outcome));
            } catch (ChangedMeanwhile meanwhile) {
                tellTheirs(meanwhile);
            }
        });
    }

    /** Says what somebody else made of it; what was typed stays in the form. */
    private void tellTheirs(ChangedMeanwhile meanwhile) {
        var current = planner.open(code);
        if (current.isEmpty() || opened == null) {
            banner.say("This session was deleted meanwhile. What you typed stands below; nothing is saved.");
            return;
        }
        var theirs = current.get();
        var differences = new Paragraph(PlanDifferences.words(opened, theirs.form()));
        var keep = new Button("Save mine all the same", click -> {
            version = theirs.version();
            save();
        });
        var take = new Button("Take theirs, drop mine", click -> draw(theirs));
        take.addThemeVariants(ButtonVariant.AURA_DANGER);
        var ways = new Div(keep, take);
        ways.addClassName("btns");
        banner.say(meanwhile.reason(), differences, ways);
    }

    private RouteParameters parameters() {
        return new RouteParameters(PlanningNavigation.CODE, code);
    }
}
