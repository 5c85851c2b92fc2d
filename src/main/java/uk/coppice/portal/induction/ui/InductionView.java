package uk.coppice.portal.induction.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.coppice.portal.induction.page.InductionPages;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Page;

/** The induction of a member of staff, for those who stand by; to everyone else there is no such page. */
@Route("inductions/:" + InductionNavigation.STAFF_NO)
@PageTitle("Induction – Coppice portal")
@PermitAll
public class InductionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient InductionPages pages;
    private final transient InductionParts parts;
    private String staffNo = "";

    InductionView(InductionPages pages, InductionParts parts) {
        super("ect");
        this.pages = pages;
        this.parts = parts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        staffNo = event.getRouteParameters().get(InductionNavigation.STAFF_NO).orElse("");
        draw();
    }

    private void draw() {
        var page = pages.find(staffNo)
                .orElseThrow(() -> new NotFoundException("No induction under this number is for the viewer"));
        removeAll();
        add(new BackLink("ECTs", InductionsView.class));
        parts.of(page, this::draw).forEach(this::add);
    }
}
