package uk.coppice.portal.induction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The induction of an early career teacher: one a teacher, for good. Holds nothing that only some may see; outcomes and
 * assessments are asked for apart.
 *
 * @param id its id
 * @param personId the early career teacher
 * @param startedOn first day
 * @param terms statutory terms of a full-time teacher as agreed at the start: six for most, with at most one decimal;
 *     later decisions about the length stand beside it
 * @param series codes of the series of sessions that the teacher is due at, in order
 * @param closedOn the day on which the appropriate body decided that it is passed or not passed; null while it goes on
 *     or is extended. Sessions after it are not due.
 * @param version for two who edit at once
 */
public record Induction(
        long id,
        long personId,
        LocalDate startedOn,
        BigDecimal terms,
        List<String> series,
        @Nullable LocalDate closedOn,
        int version) {

    public Induction {
        series = List.copyOf(series);
    }

    /** Whether it has begun by that day and is not over before it. */
    public boolean running(LocalDate day) {
        return !startedOn.isAfter(day) && (closedOn == null || !closedOn.isBefore(day));
    }
}
