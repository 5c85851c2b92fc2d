package uk.coppice.portal.survey.midyear.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import uk.coppice.portal.platform.ui.Brand;
import uk.coppice.portal.platform.ui.Page;

/** The frame of pages about surveys that nobody needs to sign in for. It knows nothing of who looks at it. */
final class OpenSurveyPage extends Div {

    private static final long serialVersionUID = 1L;

    private final Content content = new Content();

    OpenSurveyPage() {
        addClassName("guestpage");
        var home = new Anchor("./", new Brand());
        home.getElement().setAttribute("aria-label", "Coppice: the staff portal");
        var header = new Header(home);
        var footer = new Footer(new Paragraph(new Anchor("./surveys", "Surveys in the staff portal")));
        add(header, content, footer);
    }

    /** Shows this in place of what was shown before. */
    void show(Component... components) {
        content.removeAll();
        content.add(components);
    }

    private static final class Content extends Page {

        private static final long serialVersionUID = 1L;

        Content() {
            super("opensurvey");
        }
    }
}
