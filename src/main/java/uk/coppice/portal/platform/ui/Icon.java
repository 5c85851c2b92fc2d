package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.html.Span;

/** A drawing beside words, never instead of them. */
public final class Icon extends Span {

    private static final long serialVersionUID = 1L;

    /**
     * @param name as in icons.css, without the {@code i-}: {@code calendar}
     */
    public Icon(String name) {
        addClassNames("i", "i-" + name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
