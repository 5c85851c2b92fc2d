package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;

/** Links between ways to show the same thing; one of them is where the reader is. */
public final class ViewTabs extends Nav {

    private static final long serialVersionUID = 1L;

    public ViewTabs(String label) {
        addClassName("tabs");
        setAriaLabel(label);
    }

    public ViewTabs add(RouterLink link, boolean here) {
        // The router marks links by prefix alone: say it ourselves.
        link.setHighlightAction((ignored, highlight) -> {});
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        super.add(link);
        return this;
    }
}
