package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.html.Span;

/** The mark and the name. */
public final class Brand extends Span {

    private static final long serialVersionUID = 1L;

    public Brand() {
        addClassName("brand");
        add(new BrandMark(), new Span("Coppice"));
    }
}
