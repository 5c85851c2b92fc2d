package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.button.Button;

/** A button that stays pressed, for a filter that is on or off. */
public final class Chip extends Button {

    private static final long serialVersionUID = 1L;

    public Chip(String words) {
        super(words);
        addClassName("chip");
        setPressed(false);
    }

    public void setPressed(boolean pressed) {
        getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        setIcon(pressed ? new Icon("check") : null);
    }
}
