package uk.coppice.portal.induction.terms;

import org.jspecify.annotations.Nullable;

/** The school days of each school. */
@FunctionalInterface
public interface SchoolDaysOf {

    /** @param school its id; null for the central team, which keeps the trust's own dates */
    SchoolDays school(@Nullable Long school);
}
