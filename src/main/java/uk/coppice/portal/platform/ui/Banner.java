package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serializable;
import uk.coppice.portal.platform.Refusal;

/** The place on a page where it says why an action was not done. Empty until then. */
public final class Banner extends Div {

    private static final long serialVersionUID = 1L;

    public Banner() {
        getElement().setAttribute("role", "alert");
    }

    /** Says something that the reader must not miss, with what they can do about it. */
    public void say(String words, Component... ways) {
        var text = new Div(new Paragraph(words));
        text.add(ways);
        text.addClassName("stack");
        removeAll();
        addClassName("banner");
        add(new Icon("alert"), text);
        scrollIntoView();
    }

    public void clear() {
        removeAll();
        removeClassName("banner");
    }

    /** Runs an action; when a rule does not allow it, says why in the rule's own words. Whether it was done. */
    public boolean attempt(Action action) {
        clear();
        try {
            action.run();
            return true;
        } catch (Refusal refusal) {
            say(refusal.reason());
            return false;
        }
    }

    /** What a person asks for. */
    @FunctionalInterface
    public interface Action extends Serializable {
        void run();
    }
}
