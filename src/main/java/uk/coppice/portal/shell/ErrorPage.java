package uk.coppice.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import uk.coppice.portal.platform.ui.Page;

/** What an error page shows: what is true now, and where to go. */
abstract class ErrorPage extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private String title = "";

    ErrorPage() {
        super("wrong");
    }

    void tell(String heading, String... sentences) {
        title = heading;
        removeAll();
        add(new H1(heading));
        for (String sentence : sentences) {
            add(new Paragraph(sentence));
        }
        var home = new Anchor(".", "Go to the first page");
        home.addClassName("btn");
        add(home);
    }

    @Override
    public String getPageTitle() {
        return title + " – Coppice portal";
    }
}
