package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** The ways to the notices that the law wants on every page of a public body, and to ask about one's data. */
public final class LegalLinks extends Div {

    private static final long serialVersionUID = 1L;

    /** For pages that anybody may open. */
    public LegalLinks() {
        this(new Anchor("data-protection", "Your data"));
    }

    private LegalLinks(Anchor first) {
        addClassName("legal");
        add(first, new Anchor("privacy", "Privacy"), new Anchor("accessibility", "Accessibility"));
    }

    /** For somebody signed in. */
    public static LegalLinks signedIn() {
        return new LegalLinks(new Anchor("my-data", "My data"));
    }
}
