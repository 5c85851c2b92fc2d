package uk.coppice.portal.induction.ui;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.coppice.portal.induction.page.InductionPages;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;

/** One's own induction. */
@Route(MyInductionView.ROUTE)
@PageTitle("Your induction – Coppice portal")
@Menu(order = 3.5, title = "Induction", icon = "i-sprout")
@RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
public class MyInductionView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    static final String ROUTE = "induction";

    private final transient InductionPages pages;
    private final transient InductionParts parts;

    MyInductionView(InductionPages pages, InductionParts parts) {
        super("ect");
        this.pages = pages;
        this.parts = parts;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    private void draw() {
        removeAll();
        var mine = pages.mine();
        if (mine.isEmpty()) {
            add(
                    new PageHead("Your induction"),
                    new EmptyState(
                            "You have no induction here",
                            "Early career teachers find their induction here. If you are one, ask your headteacher or the "
                                    + "trust's ECT lead to start it."));
        } else {
            parts.of(mine.get(), this::draw).forEach(this::add);
        }
    }
}
