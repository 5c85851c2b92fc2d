package uk.coppice.portal.training.planning;

import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.SessionStatus;

/**
 * A session as its planner opens it.
 *
 * @param version which state of it was opened
 * @param seriesCode the series that it belongs to; null for one by itself
 * @param following how many sessions of its series come after it and can still be changed
 * @param taken how many places are taken
 */
public record PlannedSession(
        long id,
        int version,
        String code,
        @Nullable String seriesCode,
        int following,
        SessionStatus status,
        int taken,
        PlanForm form) {}
