package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.button.Button;

/** A button that stays pressed, for a filter that is on or off. */
public final class Chip extends Button {

    private static final long serialVersionUID = 1L;

    public Chip(String words, boolean pressed) {
        super(words);
        addClassName("chip");
        getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        if (pressed) {
            setIcon(new Icon("check"));
        }
    }
}
