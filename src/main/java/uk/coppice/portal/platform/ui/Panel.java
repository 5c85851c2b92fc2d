package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;

/** A quiet, tinted field for the one thing to act on or to keep in view. */
public final class Panel extends Section {

    private static final long serialVersionUID = 1L;

    public Panel(Component... content) {
        super(content);
        addClassName("panel");
    }
}
