package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The heading of a page and a sentence or two below it. */
public final class PageHead extends Div {

    private static final long serialVersionUID = 1L;

    private final Div toolbar;

    public PageHead(String title) {
        addClassName("head");
        toolbar = new Div(new H1(title));
        toolbar.addClassName("toolbar");
        add(toolbar);
    }

    public PageHead(String title, String sentence) {
        this(title);
        add(new Paragraph(sentence));
    }

    /** Puts something beside the heading. */
    public PageHead beside(Component... components) {
        toolbar.add(components);
        return this;
    }
}
