package uk.coppice.portal.survey;

import uk.coppice.portal.platform.Refusal;

/** Somebody who has answered wants to answer once more: a second tap, another device, the back button. */
public class AlreadyAnswered extends Refusal {

    private static final long serialVersionUID = 1L;

    public AlreadyAnswered() {
        super("Your answers were sent before, and count once. Nothing was changed.");
    }
}
