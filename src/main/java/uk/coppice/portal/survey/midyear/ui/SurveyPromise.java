package uk.coppice.portal.survey.midyear.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.survey.SurveyCard;

/** What is promised to whoever answers: it stands above the first question, and says where it ends. */
final class SurveyPromise extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * @param byCode whether they answer with a code, and nobody knows who they are
     * @param closes when the survey closes, as words
     */
    SurveyPromise(SurveyCard survey, boolean byCode, String closes) {
        addClassNames("promise", "stack");
        var heading = new H2(new Icon("lock"), new Span("Nobody can see your answers"));
        var ticks = new UnorderedList(
                tick("They are added to counts, without your name."),
                tick(
                        byCode
                                ? "We do not know who has which code. It works once, so that nobody answers twice."
                                : "We note only that you have answered, so that nobody answers twice. The note is deleted when "
                                        + "the survey closes."),
                tick("A group with fewer than " + survey.minimumGroup()
                        + " answers is never shown, and cannot be worked out."),
                tick("Results come after closing, " + closes + ". Nobody looks while it runs: leaders see only whether "
                        + "under half, half or three quarters of a school have answered."),
                tick("The trust office reads what you write in your own words before anybody else does. Name nobody."));
        ticks.addClassName("ticks");
        ticks.getElement().setAttribute("role", "list");
        var ends = new Paragraph(
                "Whoever runs the database server and keeps its change log could, with effort, match the moment "
                        + "that you answered with the counts that changed. Nobody can do that from the portal. And words of your own "
                        + "can give you away to somebody who knows how you write.");
        ends.addClassName("small");
        var store = new RouterLink("What we store about your answer", WhatWeStoreView.class);
        store.addClassName("more");
        add(heading, ticks, details("Where this promise ends", ends));
        if (!byCode) {
            var where = new Paragraph(
                    "With the school or team of your largest post, of equal ones the one that you have had "
                            + "longest. And with teaching staff when any of your posts is a teaching post, else with all other staff. "
                            + "You are asked once, however many posts you hold.");
            where.addClassName("small");
            add(details("Where your answers count", where));
        }
        add(store);
    }

    private static Details details(String summary, Paragraph words) {
        var details = new Details(summary, words);
        details.setOpened(false);
        return details;
    }

    private static ListItem tick(String words) {
        return new ListItem(new Icon("check"), new Span(words));
    }
}
