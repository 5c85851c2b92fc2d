package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.survey.action.ActionState;
import uk.coppice.portal.survey.action.SurveyAction;
import uk.coppice.portal.survey.action.SurveyActions;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.results.ClosedSurvey;
import uk.coppice.portal.survey.results.QuestionResult;
import uk.coppice.portal.survey.results.SurveyResults;

/** Where leaders write down what they heard in a survey and what they do about it, and show it to staff. */
@Route("survey-actions/:code")
@PageTitle("You said, we did – Coppice portal")
@RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUST_ADMINISTRATOR})
public class SurveyActionsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SurveyActions actions;
    private final transient SurveyResults results;
    private final transient Schools schools;
    private final transient StaffDirectory staff;
    private final transient CurrentViewer viewer;
    private final transient Clock clock;
    private String code = "";
    private @Nullable Long changing;

    SurveyActionsView(
            SurveyActions actions,
            SurveyResults results,
            Schools schools,
            StaffDirectory staff,
            CurrentViewer viewer,
            Clock clock) {
        super("whatwedid");
        this.actions = actions;
        this.results = results;
        this.schools = schools;
        this.staff = staff;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(SurveyResultView.CODE).orElse("");
        changing = null;
        draw();
    }

    private void draw() {
        removeAll();
        var closed = results.find(code)
                .filter(each -> each.survey().state() == SurveyState.CLOSED)
                .orElseThrow(NotFoundException::new);
        add(
                new BackLink(
                        closed.survey().title(),
                        SurveyResultView.class,
                        new RouteParameters(SurveyResultView.CODE, code)),
                new PageHead(
                        "You said, we did",
                        "Tell staff what you heard and what you do about it. Only you and other leaders see it until you "
                                + "publish it."));
        var written = actions.of(closed.survey().id());
        var words = new DateWords(LocalDate.now(clock));
        if (!written.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("didlist");
            list.getElement().setAttribute("role", "list");
            written.forEach(action -> list.add(item(closed.survey().id(), action, words)));
            add(list);
        }
        add(form(closed, written));
    }

    private Component form(ClosedSurvey closed, List<SurveyAction> written) {
        List<Question> questions =
                closed.questions().stream().map(QuestionResult::question).toList();
        var today = LocalDate.now(clock);
        boolean wholeTrust = actions.forWholeTrust();
        List<School> choices = schools.within(
                wholeTrust ? NameScope.EVERYONE : NameScope.of(viewer.get().ledSchools()), today);
        var owner = new StaffField(
                "Who sees to it (optional)", typed -> staff.search(typed, LocalDate.now(clock), StaffField.MOST_FOUND));
        var former = written.stream()
                .filter(action -> changing != null && action.id() == changing)
                .findFirst();
        if (former.isEmpty()) {
            return new Section(
                    new H2(written.isEmpty() ? "What did you hear?" : "Add another"),
                    new ActionForm(questions, choices, wholeTrust, owner, "Save as a draft", draft -> {
                        actions.add(closed.survey().id(), draft);
                        draw();
                        Toast.show("Saved as a draft. Staff see it once you publish it.");
                    }));
        }
        var action = former.get();
        var named = action.draft().owner();
        return new Section(
                new H2("Change it"),
                new ActionForm(questions, choices, wholeTrust, owner, "Save the changes", draft -> {
                            actions.change(action.id(), action.version(), draft);
                            changing = null;
                            draw();
                            Toast.show("Changes saved");
                        })
                        .with(
                                action.draft(),
                                questions,
                                choices,
                                named == null ? null : staff.find(named, today).orElse(null)));
    }

    private ListItem item(long survey, SurveyAction action, DateWords words) {
        var published = action.published();
        var seen = new Paragraph(
                published == null
                        ? StateLabel.plain("lock", "Draft: leaders alone see it")
                        : StateLabel.done("Staff see it since " + words.day(published)));
        var buttons = new Div();
        buttons.addClassName("btns");
        if (published == null) {
            buttons.add(button("Publish to staff", action, () -> publish(action, true)));
            buttons.add(button("Throw away", action, () -> {
                actions.remove(action.id(), action.version());
                draw();
                Toast.show("Draft thrown away", () -> {
                    actions.bringBack(action.id(), action.version() + 1);
                    draw();
                });
            }));
        } else {
            buttons.add(button("Take back from staff", action, () -> publish(action, false)));
        }
        for (var state : ActionState.values()) {
            if (state != action.state()) {
                buttons.add(
                        button("Mark as " + state.words().toLowerCase(Locale.UK), action, () -> move(action, state)));
            }
        }
        buttons.add(button("Change", action, () -> {
            changing = action.id();
            draw();
        }));
        return new ListItem(WhatWeDid.of(action, words), seen, buttons);
    }

    private void publish(SurveyAction action, boolean published) {
        actions.publish(action.id(), action.version(), published);
        draw();
        Toast.show(published ? "Published: staff see it now" : "Taken back: leaders alone see it", () -> {
            actions.publish(action.id(), action.version() + 1, !published);
            draw();
        });
    }

    private void move(SurveyAction action, ActionState state) {
        actions.move(action.id(), action.version(), state);
        draw();
        Toast.show("Marked as " + state.words().toLowerCase(Locale.UK), () -> {
            actions.move(action.id(), action.version() + 1, action.state());
            draw();
        });
    }

    private static Button button(String words, SurveyAction action, Runnable work) {
        var button = new Button(words, click -> Toast.attempt(work));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(words + ": " + shortened(action.draft().heard()));
        return button;
    }

    private static String shortened(String words) {
        return words.length() > 60 ? words.substring(0, 60) + "…" : words;
    }
}
