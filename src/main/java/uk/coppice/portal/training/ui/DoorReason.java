package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.textfield.TextField;

/** Asks why a finished register changes; not shown while it is open. */
final class DoorReason extends TextField {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 300;

    DoorReason(boolean needed) {
        super("Why does the finished register change?");
        setVisible(needed);
        setMaxLength(LONGEST);
        setWidthFull();
        setHelperText("It stays in the history");
    }

    /** Whether nothing is missing; else says what. */
    boolean complete() {
        boolean complete = !isVisible() || !getValue().isBlank();
        setErrorMessage("Say why in a few words");
        setInvalid(!complete);
        if (!complete) {
            focus();
        }
        return complete;
    }
}
