package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;

/** Where a page stands, as its address says it. */
public final class Whereabouts {

    private Whereabouts() {}

    /**
     * Goes to another address of a page in place of the present one, as for words that are still being typed: 'back'
     * then leads to where the reader came from, not through every pause between two letters. Everything that a
     * navigation does is done, the question who may open the page too.
     */
    public static void follow(Class<? extends Component> page, QueryParameters query) {
        var ui = UI.getCurrent();
        var router = ui.getInternals().getRouter();
        String path = RouteConfiguration.forRegistry(router.getRegistry()).getUrl(page, RouteParameters.empty());
        var location = new Location(path, query);
        ui.getPage().getHistory().replaceState(null, location);
        router.navigate(ui, location, NavigationTrigger.PROGRAMMATIC);
    }
}
