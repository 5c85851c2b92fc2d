package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A small line that says what is so, and what to do. */
public final class Hint extends Paragraph {

    private static final long serialVersionUID = 1L;

    private Hint(String icon, String words) {
        addClassName("hint");
        add(new Icon(icon), new Span(words));
    }

    public static Hint info(String words) {
        return new Hint("info", words);
    }

    /** One that the reader should not miss. */
    public static Hint warning(String words) {
        var hint = new Hint("alert", words);
        hint.addClassName("you");
        return hint;
    }
}
