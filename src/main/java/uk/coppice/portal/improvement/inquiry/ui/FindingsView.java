package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.coppice.portal.improvement.inquiry.FindingsLibrary;
import uk.coppice.portal.improvement.inquiry.Inquiries;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Kept;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;

/** What colleagues have found, to be read and built on. The address holds what is looked for. */
@Route("findings")
@PageTitle("What colleagues found – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
public class FindingsView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient FindingsLibrary library;
    private final transient Inquiries inquiries;
    private final Div content = new Div();
    private final Paragraph found = new Paragraph();
    private final ListFilters filters =
            new ListFilters(FindingsView.class, "Find findings", "Words or author").withYear();

    FindingsView(FindingsLibrary library, Inquiries inquiries) {
        super("inquiries");
        this.library = library;
        this.inquiries = inquiries;
        content.addClassName("inquirycontent");
        found.addClassName("found");
        found.getElement().setAttribute("role", "status");
        var open = new Anchor("open/findings", "The public page of what is published");
        open.addClassName("more");
        add(
                new PageHead(
                        "What colleagues found",
                        "Findings of inquiries that a headteacher or an administrator has looked through."),
                InquiryNavigation.tabs(true),
                content,
                open);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = ListQuery.of(event.getLocation().getQueryParameters());
        String text = query.filter().text();
        var year = query.filter().year();
        int total = library.count(text, year);
        filters.show(query, List.of(), inquiries.years());
        found.setText(total == 0 ? "" : Words.count(total, "inquiry", "inquiries") + " with findings");
        if (total == 0 && text.isBlank() && year == null) {
            Kept.show(
                    content,
                    List.of(new EmptyState(
                            "Nothing to read yet", "Findings stand here once a headteacher has looked through them.")));
            return;
        }
        if (total == 0) {
            Kept.show(
                    content,
                    List.of(
                            filters,
                            found,
                            new EmptyState(
                                    "Nothing fits",
                                    "Try another word, or look at all of them.",
                                    new RouterLink("Show all", FindingsView.class))));
            return;
        }
        Kept.show(
                content,
                List.of(
                        filters,
                        found,
                        new FindingItems(
                                library.search(text, year, (query.page() - 1) * Pages.SIZE, Pages.SIZE),
                                InquiryNavigation::finding),
                        new Pages(FindingsView.class, query, total)));
    }
}
