package uk.coppice.portal.training.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.planning.SessionParticulars;
import uk.coppice.portal.training.planning.SessionPlanner;

/** On a session's own page, for those who plan it: what they can do with it next. */
public final class PlanPanel extends Section {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_REASON = 500;

    private final transient SessionPlanner planner;
    private final SerializableRunnable changed;
    private final Banner banner = new Banner();
    private final long id;
    private final String code;

    /**
     * @param changed draws the page again
     * @param deleted leaves the page
     */
    public PlanPanel(
            SessionParticulars session,
            String code,
            LocalDate today,
            SessionPlanner planner,
            SerializableRunnable changed,
            SerializableRunnable deleted) {
        this.planner = planner;
        this.changed = changed;
        this.id = session.id();
        this.code = code;
        addClassNames("planpanel");
        add(new H2("Planning"), banner);
        var minimum = session.minimum();
        var by = session.minimumBy();
        if (session.status() == SessionStatus.PLANNED
                && minimum != null
                && by != null
                && session.taken() < minimum
                && !today.isBefore(by)) {
            add(Hint.warning("Only " + session.taken() + " booked: you wanted at least " + minimum + "."));
        }
        var buttons = new Div();
        buttons.addClassName("btns");
        var edit = PlanningNavigation.edit("Edit", code);
        edit.addClassName("btn");
        var copy = PlanningNavigation.copy("Copy", code);
        copy.addClassName("btn");
        switch (session.status()) {
            case DRAFT -> {
                var publish = new Button("Publish", click -> publish());
                publish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
                var delete = new Button("Delete draft", click -> delete(deleted));
                delete.addThemeVariants(ButtonVariant.AURA_DANGER);
                buttons.add(publish, edit, copy, delete);
            }
            case PLANNED -> {
                var callOff = new Button("Call off", click -> new CallOff(session.taken()).open());
                callOff.addThemeVariants(ButtonVariant.AURA_DANGER);
                buttons.add(edit, copy, callOff);
            }
            case CANCELLED -> buttons.add(new Button("Reinstate", click -> reinstate()), copy);
            case DELIVERED -> buttons.add(edit, copy);
        }
        add(buttons);
        if (!session.outside().isEmpty()) {
            OutsideLeads.of(session, code).ifPresent(this::add);
        }
        if (session.seriesCode() != null) {
            var series = new Paragraph("Code " + code + ", of the series " + session.seriesCode() + ".");
            series.addClassName("quiet");
            add(series);
        } else {
            var own = new Paragraph("Code " + code + ".");
            own.addClassName("quiet");
            add(own);
        }
    }

    private void publish() {
        if (banner.attempt(() -> planner.publish(id))) {
            changed.run();
            Toast.show("Published: people can book it now", () -> {
                planner.withdraw(id);
                changed.run();
            });
        }
    }

    private void delete(SerializableRunnable deleted) {
        banner.clear();
        try {
            var draft = planner.delete(id);
            deleted.run();
            Toast.show("Draft deleted", () -> {
                planner.bringBack(draft);
                deleted.run();
            });
        } catch (Refusal refusal) {
            banner.say(refusal.reason());
        }
    }

    private void reinstate() {
        banner.clear();
        try {
            var outcome = planner.reinstate(id);
            changed.run();
            Toast.show("Reinstated: everyone has their place as before" + PlanWords.meant(outcome));
        } catch (Refusal refusal) {
            banner.say(refusal.reason());
        }
    }

    /** Asks why before it calls off: those booked read it. */
    private final class CallOff extends Dialog {

        private static final long serialVersionUID = 1L;

        private final TextArea why = new TextArea("Why?");

        CallOff(int taken) {
            setHeaderTitle("Call off this session");
            addClassName("sheet");
            why.setHelperText("Shown on the session's page to everyone who opens it");
            why.setMaxLength(LONGEST_REASON);
            why.setWidthFull();
            add(
                    new Paragraph(
                            taken == 0
                                    ? "Nobody has booked it yet."
                                    : Words.count(taken, "person has", "people have")
                                            + " a place. They are told, with what you write here."),
                    why);
            var callOff = new Button("Call off", click -> callOff());
            callOff.addThemeVariants(ButtonVariant.AURA_PRIMARY, ButtonVariant.AURA_DANGER);
            getFooter().add(new Button("Keep it", click -> close()), callOff);
        }

        private void callOff() {
            try {
                planner.callOff(id, why.getValue());
                close();
                changed.run();
                Toast.show("Called off", () -> {
                    planner.reinstate(id);
                    changed.run();
                });
            } catch (Refusal refusal) {
                why.setInvalid(true);
                why.setErrorMessage(refusal.reason());
                why.focus();
            }
        }
    }
}
