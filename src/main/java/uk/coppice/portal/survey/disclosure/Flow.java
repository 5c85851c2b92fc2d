package uk.coppice.portal.survey.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The largest whole-number flow through a small network (shortest augmenting paths, Edmonds and Karp 1972). */
final class Flow {

    /** More than any survey has answers. */
    static final int UNBOUNDED = 1 << 28;

    private final List<List<Integer>> from = new ArrayList<>();
    private final List<Integer> to = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();

    Flow(int nodes) {
        for (int i = 0; i < nodes; i++) {
            from.add(new ArrayList<>());
        }
    }

    /** Adds an arc of some capacity and tells its number; the next number is its way back. */
    int arc(int start, int end, int capacity) {
        from.get(start).add(to.size());
        to.add(end);
        left.add(capacity);
        from.get(end).add(to.size());
        to.add(start);
        left.add(0);
        return to.size() - 2;
    }

    /** Sends as much as goes, and tells how much. */
    int send(int source, int sink) {
        int sent = 0;
        int[] arrivedBy = new int[from.size()];
        while (reach(source, sink, arrivedBy)) {
            int more = UNBOUNDED;
            for (int node = sink; node != source; node = to.get(arrivedBy[node] ^ 1)) {
                more = Math.min(more, left.get(arrivedBy[node]));
            }
            for (int node = sink; node != source; node = to.get(arrivedBy[node] ^ 1)) {
                left.set(arrivedBy[node], left.get(arrivedBy[node]) - more);
                left.set(arrivedBy[node] ^ 1, left.get(arrivedBy[node] ^ 1) + more);
            }
            sent += more;
        }
        return sent;
    }

    /** What goes through an arc. */
    int on(int arc) {
        return left.get(arc ^ 1);
    }

    private boolean reach(int source, int sink, int[] arrivedBy) {
        Arrays.fill(arrivedBy, -1);
        var next = new ArrayDeque<Integer>();
        next.add(source);
        while (!next.isEmpty()) {
            int node = next.remove();
            for (int arc : from.get(node)) {
                int end = to.get(arc);
                if (left.get(arc) > 0 && arrivedBy[end] < 0 && end != source) {
                    arrivedBy[end] = arc;
                    if (end == sink) {
                        return true;
                    }
                    next.add(end);
                }
            }
        }
        return false;
    }
}
