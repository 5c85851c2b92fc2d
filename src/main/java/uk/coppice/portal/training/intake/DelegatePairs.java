package uk.coppice.portal.training.intake;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import uk.coppice.portal.training.Delegate;

/** A number for each pair of session and delegate, in some twenty bytes a pair. */
final class DelegatePairs {

    /** No number was put for the pair. */
    static final int NONE = 0;

    private final Long2IntOpenHashMap sessions = new Long2IntOpenHashMap();
    private final Long2IntOpenHashMap people = new Long2IntOpenHashMap();
    private final Long2IntOpenHashMap guests = new Long2IntOpenHashMap();
    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();

    /** Puts a number other than {@link #NONE} unless there is one; returns the one that was there. */
    int putIfAbsent(long session, Delegate delegate, int number) {
        return numbers.putIfAbsent(pair(session, delegate), number);
    }

    int get(long session, Delegate delegate) {
        return numbers.get(pair(session, delegate));
    }

    // Ids have 64 bits each; numbered as they come, two of them fit into one.
    private long pair(long session, Delegate delegate) {
        int who = delegate.guest() ? 2 * number(guests, delegate.id()) + 1 : 2 * number(people, delegate.id());
        return ((long) number(sessions, session) << 32) | who;
    }

    private static int number(Long2IntOpenHashMap numbers, long id) {
        int next = numbers.size() + 1;
        int known = numbers.putIfAbsent(id, next);
        return known == 0 ? next : known;
    }
}
