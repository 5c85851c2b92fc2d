package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** The way up, at the top of a page. */
public final class BackLink extends RouterLink {

    private static final long serialVersionUID = 1L;

    public BackLink(String words, Class<? extends Component> target) {
        this(words, target, RouteParameters.empty());
    }

    public BackLink(String words, Class<? extends Component> target, RouteParameters parameters) {
        super(target, parameters);
        addClassName("back");
        add(new Icon("left"));
        add(words);
    }
}
