package uk.coppice.portal.improvement.inquiry;

import uk.coppice.portal.platform.Refusal;

/** Somebody else changed the inquiry since it was opened for editing. */
public final class ChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile() {
        super("Somebody else changed this inquiry while you were writing. Nothing is saved yet, and nothing that you "
                + "typed is lost.");
    }
}
