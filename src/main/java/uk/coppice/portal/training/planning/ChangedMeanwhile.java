package uk.coppice.portal.training.planning;

import uk.coppice.portal.platform.Refusal;

/** Somebody else changed the session since it was opened for editing. */
public final class ChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile() {
        super(
                "Somebody else changed this session while you were editing it. Nothing is saved yet, and nothing that you "
                        + "typed is lost.");
    }
}
