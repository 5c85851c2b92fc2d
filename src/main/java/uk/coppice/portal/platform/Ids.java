package uk.coppice.portal.platform;

import io.hypersistence.tsid.TSID;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Ids given by the application: 64 bits, unique, rising with time, so that index pages fill in order. */
public final class Ids {

    /** How many ids or codes one query takes. */
    private static final int SLICE = 1000;

    private static final int BITS_BELOW_THE_TIME = 22;

    private Ids() {}

    /** Another id. */
    public static long next() {
        return TSID.fast().toLong();
    }

    /** What every id that was given before a moment is below. */
    public static long after(Instant moment) {
        return Math.max(0, moment.toEpochMilli() - TSID.TSID_EPOCH) << BITS_BELOW_THE_TIME;
    }

    /** Ids, or codes, in lists short enough for one query each, at most 1,000, in their order; no list for none. */
    public static <T> List<List<T>> slices(Collection<T> ids) {
        var all = List.copyOf(ids);
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SLICE) {
            slices.add(all.subList(from, Math.min(from + SLICE, all.size())));
        }
        return slices;
    }
}
