package uk.coppice.portal.people;

import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The days between two dates, to be ticked and unticked by overlapping stretches. */
final class DaySpan {

    private final long first;
    private final long last;
    private final BitSet days = new BitSet();

    /** Both ends are inclusive. */
    DaySpan(LocalDate first, LocalDate last) {
        this.first = first.toEpochDay();
        this.last = last.toEpochDay();
    }

    /** Ticks the days from one date to another, inclusive; an open end reaches beyond the span. */
    void add(LocalDate from, @Nullable LocalDate to) {
        set(from, to, true);
    }

    /** Unticks them again. */
    void remove(LocalDate from, @Nullable LocalDate to) {
        set(from, to, false);
    }

    /** How many days are ticked. */
    int days() {
        return days.cardinality();
    }

    private void set(LocalDate from, @Nullable LocalDate to, boolean ticked) {
        long start = Math.max(from.toEpochDay(), first);
        long end = to == null ? last : Math.min(to.toEpochDay(), last);
        if (start <= end) {
            days.set((int) (start - first), (int) (end - first) + 1, ticked);
        }
    }
}
