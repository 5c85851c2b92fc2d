package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import uk.coppice.portal.improvement.inquiry.OpenFindings;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.OpenPage;
import uk.coppice.portal.platform.ui.PageHead;

/** The public list of published findings, for a trust's website to link to. */
@Route(value = "open/findings", autoLayout = false)
@PageTitle("What our staff found – The Coppice Primary Partnership")
@AnonymousAllowed
public class OpenFindingsView extends Composite<OpenPage> implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient OpenFindings findings;
    private final ListFilters filters =
            new ListFilters(OpenFindingsView.class, "Find an inquiry", "Words in the question");

    OpenFindingsView(OpenFindings findings) {
        this.findings = findings;
    }

    static OpenPage frame() {
        return new OpenPage(OpenFindingsView.class, "what our staff found");
    }

    @Override
    protected OpenPage initContent() {
        return frame();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = ListQuery.of(event.getLocation().getQueryParameters());
        String text = query.filter().text();
        int total = findings.count(text);
        var head = new PageHead(
                "What our staff found",
                "Teachers and everybody else who works in our schools ask a question about their own work, try "
                        + "something, and say what they found.");
        if (total == 0 && text.isBlank()) {
            getContent()
                    .show(
                            head,
                            new EmptyState(
                                    "Nothing is published yet", "Findings stand here at the end of a school year."));
            return;
        }
        var list = new Div();
        if (total == 0) {
            list.add(new EmptyState(
                    "No question has that in it",
                    "Try a shorter word.",
                    new RouterLink("Show all", OpenFindingsView.class)));
        } else {
            list.add(
                    new Paragraph(Words.count(total, "inquiry", "inquiries")),
                    new FindingItems(
                            findings.search(text, (query.page() - 1) * Pages.SIZE, Pages.SIZE),
                            (words, code) ->
                                    new RouterLink(words, OpenFindingView.class, InquiryNavigation.parameters(code))),
                    new Pages(OpenFindingsView.class, query, total));
        }
        filters.show(query, List.of(), List.of());
        getContent().show(head, filters, list);
    }
}
