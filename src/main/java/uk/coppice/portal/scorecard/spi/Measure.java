package uk.coppice.portal.scorecard.spi;

import java.util.Set;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Viewer;

/**
 * A formula behind one or more indicators of the plan. A module that owns the tables implements it as a bean;
 * {@code config/plan.yaml} names it by its key. Everything else about an indicator is data there.
 */
public interface Measure {

    /** Its name in the plan, such as {@code cpd-reach}. */
    String key();

    /** Parameters that the plan must set for its indicators, each a whole number from 1 on; checked at the start. */
    default Set<String> wholeNumbers() {
        return Set.of();
    }

    /** Whether a viewer may see how the figure came about; others see the figure alone. */
    default boolean showsWorkingTo(Viewer viewer) {
        return true;
    }

    /** Whose names behind the working a viewer may see. */
    default NameScope names(Viewer viewer) {
        return viewer.nameScope();
    }

    /** Works the figure out. Reads only; gives the same result for the same data and request. */
    Measurement measure(MeasureRequest request);
}
