package uk.coppice.portal.survey.midyear.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.survey.midyear.StoredTable;
import uk.coppice.portal.survey.midyear.WhatWeStore;

/** What is stored about an answer, read from the database as it really is. */
@Route(value = "surveys/what-we-store", autoLayout = false)
@PageTitle("What we store about your answer – Coppice portal")
@AnonymousAllowed
public class WhatWeStoreView extends Composite<OpenSurveyPage> {

    private static final long serialVersionUID = 1L;

    WhatWeStoreView(WhatWeStore store) {
        var tables = new Section(
                new H2("Every table and column"),
                new Paragraph(
                        "This list is made from the database of this portal, as it is now. It is all that surveys store."));
        store.tables().forEach(table -> tables.add(table(table)));
        getContent()
                .show(
                        new PageHead(
                                "What we store about your answer",
                                "Counts, not answers. No row says who answered what."),
                        part(
                                "In short",
                                "When you press Send, one is added to the count of each answer that you chose: once for your "
                                        + "school, once for your staff group.",
                                "That you have answered is noted without a time, so that nobody answers twice.",
                                "What you wrote in your own words is stored by itself, under a random number, with no name and no "
                                        + "time.",
                                "A draft stays in your browser until you send it. It never reaches us before."),
                        part(
                                "What is deleted, and when",
                                "When the survey closes: who was asked, who has answered, all codes, and response by school in "
                                        + "bands.",
                                "When it closes with fewer answers than the smallest group that is shown: all comments.",
                                "Counts, figures and receipts stay, so that years can be compared and receipts checked."),
                        part(
                                "Who can see what",
                                "While a survey is open: nobody sees a result, and nobody sees who has answered. Leaders see, "
                                        + "once a day, whether under half, half or three quarters of a school have answered.",
                                "After it has closed: leaders see figures of groups that are large enough. Smaller ones, and those "
                                        + "that could be worked out from them, are 'Not shown'.",
                                "Comments: the trust office reads them first, and shows them, changes words that give somebody "
                                        + "away, or holds them back."),
                        part(
                                "Where this promise ends",
                                "Whoever runs the database server and keeps its change log (the 'binary log') could, with effort, "
                                        + "match the moment that you answered with the counts that changed.",
                                "Whoever reads a comment may know its writer by the words.",
                                "Whoever looks over your shoulder sees your screen. On a shared computer, close the browser "
                                        + "afterwards."),
                        tables);
    }

    @Override
    protected OpenSurveyPage initContent() {
        return new OpenSurveyPage();
    }

    private static Component part(String heading, String... lines) {
        var list = new UnorderedList();
        list.addClassName("plainbullets");
        for (String line : lines) {
            list.add(new ListItem(line));
        }
        return new Section(new H2(heading), list);
    }

    private static Component table(StoredTable table) {
        var list = new DescriptionList();
        list.addClassName("columns");
        for (var column : table.columns()) {
            var row = new Div(new DescriptionList.Term(column.name()), new DescriptionList.Description(column.about()));
            list.getElement().appendChild(row.getElement());
        }
        var details = new Details("Its " + table.columns().size() + " columns", list);
        return new Div(new H3(table.name()), new Paragraph(table.about() + " " + table.gone()), details);
    }
}
