package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.training.booking.RuleSpoke;
import uk.coppice.portal.training.booking.rules.Reason;

/** The tick with which somebody else has a place although it clashes for them, where that is no bar. */
final class ClashTick {

    private ClashTick() {}

    /** Not seen before a refusal that it {@link #helps}. */
    static Checkbox hidden() {
        var tick = new Checkbox("They know that it clashes");
        tick.setVisible(false);
        return tick;
    }

    /** Whether ticking it is the way past a refusal. */
    static boolean helps(Refusal refusal) {
        return refusal instanceof RuleSpoke rule && rule.kind() == Reason.Kind.CLASH_WARNED;
    }
}
