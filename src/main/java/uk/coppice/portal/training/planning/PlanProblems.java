package uk.coppice.portal.training.planning;

import java.util.Map;
import uk.coppice.portal.platform.Refusal;

/** A plan that can't be kept as it is, and what each field must be. */
public final class PlanProblems extends Refusal {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a LinkedHashMap
    private final Map<String, String> byField;

    PlanProblems(Map<String, String> byField) {
        super("Nothing is saved yet. " + String.join(". ", byField.values()) + ".");
        this.byField = byField;
    }

    /** What each field must be, by its name in {@link PlanForm}, in the order of the page. */
    public Map<String, String> byField() {
        return byField;
    }
}
