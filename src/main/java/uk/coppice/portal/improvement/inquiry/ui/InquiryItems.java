package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.coppice.portal.improvement.inquiry.InquirySummary;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.StateLabel;

/** Inquiries in a list: the question, where it stands, who works on it. */
final class InquiryItems extends UnorderedList {

    private static final long serialVersionUID = 1L;

    /** @param led whether the reader leads them, and reads their mid-year checks */
    InquiryItems(List<InquirySummary> inquiries, boolean led, DateWords words) {
        addClassName("inquiryitems");
        getElement().setAttribute("role", "list");
        inquiries.forEach(inquiry -> add(item(inquiry, led, words)));
    }

    private static ListItem item(InquirySummary inquiry, boolean led, DateWords words) {
        var about = new Div(
                inquiry.invited() ? StateLabel.needsYou("You are invited") : StageLabels.of(inquiry.stage()),
                quiet("since " + words.dayOfMonth(inquiry.since())),
                quiet(new AcademicYear(inquiry.startYear()).toString()),
                quiet(inquiry.code()));
        if (led && inquiry.checkToRead()) {
            about.add(StateLabel.needsYou("Mid-year check to read"));
        }
        about.addClassName("about");
        var item = new ListItem(new H3(InquiryNavigation.inquiry(inquiry.question(), inquiry.code())), about);
        if (!inquiry.authors().isEmpty()) {
            item.add(quiet(String.join(", ", inquiry.authors())));
        }
        return item;
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
