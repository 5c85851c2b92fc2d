package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;

/**
 * Where a page says that it was lost, and gives back what its person had typed: frontend/portal/unsent-text.js. Empty as
 * long as nothing was lost.
 */
@Tag("unsent-text")
@JavaScript("context://portal/unsent-text.js")
public final class UnsentText extends Component {

    /** What Vaadin writes over a page that the portal does not know any more; the script waits for these words. */
    public static final String OVER = "This page was open for too long";

    private static final long serialVersionUID = 1L;

    private UnsentText() {
        getElement().setAttribute("over", OVER);
    }

    /**
     * For pages with a person.
     *
     * @param viewer tells one person from another, in this browser alone; empty on pages that anybody may open
     */
    public static UnsentText of(String viewer) {
        var text = new UnsentText();
        text.getElement().setAttribute("viewer", viewer);
        return text;
    }

    /**
     * For the page that asks to sign in.
     *
     * @param why when people are signed out, as a sentence
     */
    public static UnsentText beforeSignIn(String why) {
        var text = new UnsentText();
        text.getElement().setAttribute("sign-in", true);
        text.getElement().setAttribute("why", why);
        return text;
    }
}
