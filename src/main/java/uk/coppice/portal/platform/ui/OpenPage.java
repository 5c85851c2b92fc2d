package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** The frame of the pages that anybody may open: the trust's name above, where staff go below. */
public final class OpenPage extends Div {

    private static final long serialVersionUID = 1L;

    private final Content content = new Content();

    /**
     * An empty page.
     *
     * @param home where the trust's name leads
     * @param about what is there, for those who cannot see: 'training open to other schools'
     */
    public OpenPage(Class<? extends Component> home, String about) {
        addClassName("guestpage");
        var brand = new RouterLink("", home);
        brand.add(new Brand());
        brand.getElement().setAttribute("aria-label", "Coppice: " + about);
        var header = new Header(brand);
        var staff = new Anchor("./", "Sign in to the staff portal");
        var footer = new Footer(
                new Paragraph("The Coppice Primary Partnership, Kent"), new Paragraph(staff), new LegalLinks());
        add(header, new Div(UnsentText.of(""), content), footer);
    }

    /** Shows this in place of what was shown before. What is shown already stays untouched ({@link Kept}). */
    public void show(Component... components) {
        Kept.show(content, List.of(components));
    }

    private static final class Content extends Page {

        private static final long serialVersionUID = 1L;

        Content() {
            super("open");
        }
    }
}
