package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.coppice.portal.improvement.inquiry.FindingsLibrary;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Page;

/** What came of one inquiry, for all staff. */
@Route("findings/:code")
@RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
public class FindingView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient FindingsLibrary library;
    private final transient Clock clock;
    private String title = "";

    FindingView(FindingsLibrary library, Clock clock) {
        super("inquiries");
        this.library = library;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get(InquiryNavigation.CODE).orElse("");
        var finding = library.find(code).orElseThrow(() -> new NotFoundException("No findings have this code"));
        title = finding.question();
        removeAll();
        add(
                new BackLink("What colleagues found", FindingsView.class),
                new FindingPage(finding, "findings-files/", new DateWords(LocalDate.now(clock))));
    }

    @Override
    public String getPageTitle() {
        return title + " – Coppice portal";
    }
}
