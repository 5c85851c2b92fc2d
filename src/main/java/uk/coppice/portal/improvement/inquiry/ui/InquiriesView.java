package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.coppice.portal.improvement.inquiry.Inquiries;
import uk.coppice.portal.improvement.inquiry.InquiryFilter;
import uk.coppice.portal.improvement.inquiry.InquirySummary;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Kept;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;

/** One's own inquiries first; for those who lead, all of theirs below. The address holds what is looked for. */
@Route("inquiries")
@PageTitle("Inquiries – Coppice portal")
@Menu(order = 5.5, title = "Inquiries", icon = "i-sprout")
@RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
public class InquiriesView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient Inquiries inquiries;
    private final transient CurrentViewer viewer;
    private final DateWords words;
    private final Div content = new Div();
    private final Section led = new Section();
    private final H2 ledHeading = new H2();
    private final ListFilters filters =
            new ListFilters(InquiriesView.class, "Find inquiries", "Question, code or author").withAll();

    InquiriesView(Inquiries inquiries, CurrentViewer viewer, Clock clock) {
        super("inquiries");
        this.inquiries = inquiries;
        this.viewer = viewer;
        this.words = new DateWords(LocalDate.now(clock));
        var head =
                new PageHead("Inquiries", "Ask a question about your own work, try something, and say what you found.");
        if (isStaff()) {
            var start = new RouterLink("Start an inquiry", NewInquiryView.class);
            start.addClassNames("btn", "primary");
            head.beside(start);
        }
        content.addClassName("inquirycontent");
        led.addClassName("formpart");
        add(head, InquiryNavigation.tabs(false), content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parts = new ArrayList<Component>();
        var mine = isStaff() ? inquiries.mine() : List.<InquirySummary>of();
        if (!mine.isEmpty()) {
            var section = new Section(new H2("Yours"), new InquiryItems(mine, false, words));
            section.addClassName("formpart");
            parts.add(section);
        } else if (isStaff()) {
            parts.add(new EmptyState(
                    "You have no inquiry yet",
                    "Everybody who works here does one: teachers with their pupils, and every other job with what it "
                            + "does. Start one, alone or with colleagues; you can change the question later."));
        }
        if (viewer.get().is(Roles.SCHOOL_LEADER) || viewer.get().is(Roles.TRUST_ADMINISTRATOR)) {
            drawLed(ListQuery.of(event.getLocation().getQueryParameters()));
            parts.add(led);
        }
        Kept.show(content, parts);
    }

    private void drawLed(ListQuery query) {
        boolean all = viewer.get().is(Roles.TRUST_ADMINISTRATOR);
        var filter = query.filter();
        filters.show(query, inquiries.schools(), inquiries.years());
        int total = inquiries.count(filter);
        var found = new Paragraph(total == 0 ? "" : Words.count(total, "inquiry", "inquiries"));
        found.addClassName("found");
        found.getElement().setAttribute("role", "status");
        ledHeading.setText(all ? "All inquiries" : "At your school");
        var parts = new ArrayList<Component>(List.of(ledHeading, filters, found));
        if (total == 0) {
            parts.add(
                    filter.equals(InquiryFilter.ALL)
                            ? new EmptyState(
                                    "No inquiry yet", "When somebody starts one, it stands here from the first day.")
                            : new EmptyState(
                                    "No inquiry fits",
                                    "Try another word, or look at all of them.",
                                    new RouterLink("Show all", InquiriesView.class)));
        } else {
            parts.add(
                    new InquiryItems(inquiries.list(filter, (query.page() - 1) * Pages.SIZE, Pages.SIZE), true, words));
            parts.add(new Pages(InquiriesView.class, query, total));
        }
        Kept.show(led, parts);
    }

    private boolean isStaff() {
        return viewer.get().isStaff();
    }
}
