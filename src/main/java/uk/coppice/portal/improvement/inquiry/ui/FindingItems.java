package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.BiFunction;
import uk.coppice.portal.improvement.inquiry.Finding;

/** Findings in a list: the question, the year, who asked it. */
final class FindingItems extends UnorderedList {

    private static final long serialVersionUID = 1L;

    /** @param link to a finding's page, from its question and code */
    FindingItems(List<Finding> findings, BiFunction<String, String, RouterLink> link) {
        addClassName("inquiryitems");
        getElement().setAttribute("role", "list");
        for (var finding : findings) {
            var about = new Span(
                    finding.year() + (finding.authors().isEmpty() ? "" : ", " + String.join(", ", finding.authors())));
            about.addClassName("quiet");
            add(new ListItem(new H3(link.apply(finding.question(), finding.code())), about));
        }
    }
}
