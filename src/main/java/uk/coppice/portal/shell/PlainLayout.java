package uk.coppice.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.coppice.portal.platform.ui.Brand;

/** The frame of error pages, which strangers see too: the mark and nothing that needs a person. */
@AnonymousAllowed
public class PlainLayout extends Div implements RouterLayout {

    private static final long serialVersionUID = 1L;

    PlainLayout() {
        addClassName("plain-frame");
        var home = new Anchor(".", new Brand());
        home.addClassName("home");
        var header = new Header(home);
        header.addClassName("plainhead");
        add(header);
    }
}
