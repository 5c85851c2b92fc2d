package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import uk.coppice.portal.platform.ui.Brand;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.UnsentText;

/** The frame of a page that people without an account see too: the mark, and the page. */
abstract class PlainFrame extends Div {

    private static final long serialVersionUID = 1L;

    /** Holds what the page says. */
    final Page page;

    PlainFrame(String look) {
        page = new Content(look);
        addClassName("plain-frame");
        var home = new Anchor(".", new Brand());
        home.addClassName("home");
        var header = new Header(home);
        header.addClassName("plainhead");
        page.addClassNames("main-plain", "plainpage");
        add(header, UnsentText.of(""), page);
    }

    private static final class Content extends Page {

        private static final long serialVersionUID = 1L;

        Content(String look) {
            super(look);
        }
    }
}
