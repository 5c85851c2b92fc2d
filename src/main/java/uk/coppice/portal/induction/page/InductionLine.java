package uk.coppice.portal.induction.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.induction.Induction;
import uk.coppice.portal.induction.review.ReviewItem;
import uk.coppice.portal.people.Person;

/**
 * A line of the list of inductions.
 *
 * @param induction the induction
 * @param person the teacher, with today's school
 * @param required terms to be served
 * @param served terms served by today
 * @param expectedEnd null when it can't be worked out, or the induction is over
 * @param next the review that most needs somebody; null: none, or not for the viewer
 * @param track whether the latest review says on track; null: none, or not for the viewer
 * @param seesReviews whether the viewer sees reviews of it
 * @param lacks what is to be mended, such as 'Mentor has left'; empty: nothing
 */
public record InductionLine(
        Induction induction,
        Person person,
        BigDecimal required,
        BigDecimal served,
        @Nullable LocalDate expectedEnd,
        @Nullable ReviewItem next,
        @Nullable Boolean track,
        boolean seesReviews,
        String lacks) {

    /** Which lines are wanted. */
    public enum Filter {
        RUNNING("running", "Running"),
        OVERDUE("overdue", "Review overdue"),
        DUE("due", "Review due"),
        SUPPORT("support", "Support needed"),
        TRACK("on-track", "On track"),
        LACKS("mend", "Mentor or tutor missing"),
        OVER("over", "Over");

        private final String code;
        private final String words;

        Filter(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** As it stands in addresses. */
        public String code() {
            return code;
        }

        public String words() {
            return words;
        }

        /**
         * Whether an induction is wanted.
         *
         * @param running whether it goes on
         * @param next the state of the review that most needs somebody; null: none
         * @param track whether the latest review says on track; null: none
         * @param supported whether both a mentor and a tutor stand by
         */
        boolean matches(boolean running, ReviewItem.@Nullable State next, @Nullable Boolean track, boolean supported) {
            return switch (this) {
                case RUNNING -> running;
                case OVERDUE -> running && next == ReviewItem.State.OVERDUE;
                case DUE -> running && next == ReviewItem.State.DUE;
                case SUPPORT -> running && Boolean.FALSE.equals(track);
                case TRACK -> running && Boolean.TRUE.equals(track) && next != ReviewItem.State.OVERDUE;
                case LACKS -> running && !supported;
                case OVER -> !running;
            };
        }

        /** The filter of a code; {@link #RUNNING} for any other text. */
        public static Filter of(String code) {
            for (var filter : values()) {
                if (filter.code.equals(code)) {
                    return filter;
                }
            }
            return RUNNING;
        }
    }

    /** Whether the line is wanted. */
    public boolean matches(Filter filter) {
        return filter.matches(
                induction.closedOn() == null,
                Optional.ofNullable(next).map(ReviewItem::state).orElse(null),
                track,
                lacks.isEmpty());
    }

    /** Says nothing of how the teacher stands. */
    @Override
    public String toString() {
        return "induction " + induction.id();
    }
}
