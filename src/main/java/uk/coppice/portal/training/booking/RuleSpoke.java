package uk.coppice.portal.training.booking;

import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.training.booking.rules.Reason;

/** A refusal that says which rule spoke, for where there is a way past it. */
public final class RuleSpoke extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Reason.Kind kind;

    RuleSpoke(Reason reason, String sofar) {
        super(reason.sentence() + sofar);
        this.kind = reason.kind();
    }

    /** The rule. */
    public Reason.Kind kind() {
        return kind;
    }
}
