package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;

/** The ways to the pages of a list before and after this one. */
final class Pages extends Nav {

    private static final long serialVersionUID = 1L;

    /** So many stand on a page. */
    static final int SIZE = 30;

    private final Class<? extends Component> view;

    /**
     * @param query of the page that is shown
     * @param total how many there are on all pages
     */
    Pages(Class<? extends Component> view, ListQuery query, int total) {
        this.view = view;
        addClassNames("btns", "showmore");
        setAriaLabel("More pages");
        link("Newer ones", query.page() > 1, query.turned(-1).parameters());
        link("Older ones", query.page() * SIZE < total, query.turned(1).parameters());
    }

    private void link(String words, boolean shown, QueryParameters query) {
        if (shown) {
            var link = new RouterLink(words, view);
            link.setQueryParameters(query);
            link.addClassName("btn");
            add(link);
        }
    }
}
