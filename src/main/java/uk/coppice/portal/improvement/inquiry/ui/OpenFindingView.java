package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.coppice.portal.improvement.inquiry.OpenFindings;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.OpenPage;

/** Published findings, for anybody. */
@Route(value = "open/findings/:code", autoLayout = false)
@AnonymousAllowed
public class OpenFindingView extends Composite<OpenPage> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OpenFindings findings;
    private final transient Clock clock;
    private String title = "";

    OpenFindingView(OpenFindings findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    protected OpenPage initContent() {
        return OpenFindingsView.frame();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get(InquiryNavigation.CODE).orElse("");
        var finding = findings.find(code).orElseThrow(() -> new NotFoundException("Nothing is published there"));
        title = finding.question();
        getContent()
                .show(
                        new BackLink("All findings", OpenFindingsView.class),
                        new FindingPage(finding, "open/findings-files/", new DateWords(LocalDate.now(clock))));
    }

    @Override
    public String getPageTitle() {
        return title + " – The Coppice Primary Partnership";
    }
}
