package uk.coppice.portal.training.calendar;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.SessionKind;

/**
 * Which sessions to list.
 *
 * @param from first day; null: no bound
 * @param to last day, inclusive; null: no bound
 * @param kinds the kinds wanted; empty: all
 * @param topic the topic wanted; null: any
 * @param venue the venue wanted; null: any
 * @param placesLeft only sessions with places left
 * @param afterSchool only sessions outside the school day
 * @param openToOthers only sessions that staff of other schools may book too
 * @param text words that the title holds; empty: any
 */
public record SessionFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<SessionKind> kinds,
        @Nullable String topic,
        @Nullable String venue,
        boolean placesLeft,
        boolean afterSchool,
        boolean openToOthers,
        String text) {

    public static final SessionFilter ALL =
            new SessionFilter(null, null, Set.of(), null, null, false, false, false, "");

    /** Open to other schools or not. */
    public SessionFilter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Set<SessionKind> kinds,
            @Nullable String topic,
            @Nullable String venue,
            boolean placesLeft,
            boolean afterSchool,
            String text) {
        this(from, to, kinds, topic, venue, placesLeft, afterSchool, false, text);
    }

    /** The same filter over other dates. */
    public SessionFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new SessionFilter(first, last, kinds, topic, venue, placesLeft, afterSchool, openToOthers, text);
    }
}
