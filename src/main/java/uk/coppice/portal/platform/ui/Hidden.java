package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.html.Span;

/** Words for those who listen: what the eye takes from the place of a thing. */
public final class Hidden extends Span {

    private static final long serialVersionUID = 1L;

    public Hidden(String words) {
        super(words);
        addClassName("vh");
    }
}
