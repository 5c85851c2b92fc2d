package uk.coppice.portal.scorecard.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.coppice.portal.platform.AcademicYear;

/** What the plan aims at, for modules that show a person their own part in it. */
public interface PlanAims {

    /** The parameters of each indicator of a measure that has a target in the phase of that year. */
    List<Map<String, String>> parametersOf(String measure, AcademicYear year);

    /** How staff call the indicator with this key; empty when the plan has none, or no longer. */
    Optional<String> titleOf(String key);
}
