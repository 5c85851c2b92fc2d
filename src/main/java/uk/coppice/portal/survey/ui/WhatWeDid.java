package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.survey.action.ActionState;
import uk.coppice.portal.survey.action.SurveyAction;

/** You said, we did: a list of what was heard and what is done about it, to stand on any page. */
public final class WhatWeDid extends UnorderedList {

    private static final long serialVersionUID = 1L;

    /**
     * @param actions published ones, in the order to show them
     */
    public WhatWeDid(List<SurveyAction> actions, DateWords words) {
        addClassName("didlist");
        getElement().setAttribute("role", "list");
        actions.forEach(action -> add(new ListItem(of(action, words))));
    }

    /** One of them. */
    static Component of(SurveyAction action, DateWords words) {
        var heard = new Paragraph(action.draft().heard());
        heard.addClassName("didtext");
        var doing = new Paragraph(action.draft().doing());
        doing.addClassName("didtext");
        var about = new Paragraph(state(action.state()), new Span(about(action, words)));
        about.addClassNames("small", "quiet", "didabout");
        var one = new Div(new H3("You said"), heard, new H3("We did"), doing, about);
        if (action.state() != ActionState.DONE) {
            one.replace(one.getComponentAt(2), new H3("We do"));
        }
        one.addClassName("did");
        return one;
    }

    static StateLabel state(ActionState state) {
        return switch (state) {
            case DONE -> StateLabel.done(state.words());
            case UNDER_WAY -> StateLabel.plain("clock", state.words());
            case PLANNED -> StateLabel.plain("calendar", state.words());
        };
    }

    private static String about(SurveyAction action, DateWords words) {
        String who = action.ownerName().isEmpty() ? "" : action.ownerName() + " sees to it";
        var due = action.draft().due();
        String by = due == null || action.state() == ActionState.DONE ? "" : "by " + words.day(due);
        String where = action.schoolName().isEmpty() ? "Whole trust" : action.schoolName();
        String history = action.history().size() < 2
                ? ""
                : action.history().stream()
                        .map(step -> step.state().words().toLowerCase(Locale.UK) + " " + words.day(step.since()))
                        .collect(Collectors.joining(", "));
        return List.of(where, who, by, history).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
