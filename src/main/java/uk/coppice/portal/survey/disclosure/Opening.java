package uk.coppice.portal.survey.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What one band's published totals leave open about its cells, counts never being negative.
 *
 * <p>One filling of the table that fits is found as a flow from the rows to the columns. Every other one is reached by
 * moving counts around cycles: a cell may always grow, and shrink while the filling has something in it. So a sum of cells
 * is known from outside exactly when no such cycle changes it. Lines between which counts can move both ways make one
 * {@code place}; cells that lead from place to place are fixed.
 */
final class Opening {

    private final int[][] ends;
    private final int[] filling;
    private final int[] place;

    private Opening(int[][] ends, int[] filling, int[] place) {
        this.ends = ends;
        this.filling = filling;
        this.place = place;
    }

    static Opening of(Published table, Tally tally, int band) {
        int[] rows = totals(table.rows(), tally, band);
        int[] columns = totals(table.columns(), tally, band);
        int[] filling = fill(table, rows, columns);
        if (filling.length == 0 && table.ends().length > 0) {
            throw new IllegalStateException("Counts have been checked");
        }
        int nodes = rows.length + columns.length;
        int[][] ends = Arrays.stream(table.ends())
                .map(end -> new int[] {end[0], rows.length + end[1]})
                .toArray(int[][]::new);
        return new Opening(ends, filling, places(nodes, ends, filling));
    }

    /** Whether any filling fits these totals, which come to the same in both directions. */
    static boolean possible(Published table, int[] rows, int[] columns) {
        return fill(table, rows, columns).length == table.ends().length;
    }

    /** Whether the totals fix no more than they would if every cell held something. */
    boolean wide() {
        for (int cell = 0; cell < ends.length; cell++) {
            if (place[ends[cell][0]] != place[ends[cell][1]] && !bridge(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the sum over a set of cells can be worked out. */
    boolean tells(BitSet cells) {
        int[] height = new int[place.length];
        boolean[] seen = new boolean[place.length];
        for (int start = 0; start < place.length; start++) {
            if (!seen[start] && !levels(start, cells, height, seen)) {
                return false;
            }
        }
        return true;
    }

    /** The sum over a set of cells in one filling; the true one where the totals tell it. */
    int sum(BitSet cells) {
        return cells.stream().map(cell -> filling[cell]).sum();
    }

    /** Gives each line of a place a height such that going through a cell of the set means one step up; false if it can't. */
    private boolean levels(int start, BitSet cells, int[] height, boolean[] seen) {
        var next = new ArrayDeque<Integer>();
        next.add(start);
        seen[start] = true;
        while (!next.isEmpty()) {
            int node = next.remove();
            for (int cell = 0; cell < ends.length; cell++) {
                int row = ends[cell][0];
                int column = ends[cell][1];
                if ((row != node && column != node) || place[row] != place[column]) {
                    continue;
                }
                int other = row == node ? column : row;
                int step = cells.get(cell) ? 1 : 0;
                int expected = row == node ? height[node] + step : height[node] - step;
                if (!seen[other]) {
                    seen[other] = true;
                    height[other] = expected;
                    next.add(other);
                } else if (height[other] != expected) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a cell is the only way between its lines, so that it is fixed whatever it holds. */
    private boolean bridge(int without) {
        var reached = new BitSet();
        reached.set(ends[without][0]);
        boolean more = true;
        while (more) {
            more = false;
            for (int cell = 0; cell < ends.length; cell++) {
                if (cell != without && reached.get(ends[cell][0]) != reached.get(ends[cell][1])) {
                    reached.set(ends[cell][0]);
                    reached.set(ends[cell][1]);
                    more = true;
                }
            }
        }
        return !reached.get(ends[without][1]);
    }

    private static int[] totals(List<Published.Unit> units, Tally tally, int band) {
        return units.stream()
                .mapToInt(unit -> Published.bands(unit, tally)[band])
                .toArray();
    }

    /** Counts for the cells that fit the totals; empty when there are none. */
    private static int[] fill(Published table, int[] rows, int[] columns) {
        int source = rows.length + columns.length;
        int sink = source + 1;
        var flow = new Flow(sink + 1);
        for (int row = 0; row < rows.length; row++) {
            flow.arc(source, row, rows[row]);
        }
        for (int column = 0; column < columns.length; column++) {
            flow.arc(rows.length + column, sink, columns[column]);
        }
        int[] arcs = Arrays.stream(table.ends())
                .mapToInt(end -> flow.arc(end[0], rows.length + end[1], Flow.UNBOUNDED))
                .toArray();
        return flow.send(source, sink) == Arrays.stream(rows).sum()
                ? Arrays.stream(arcs).map(flow::on).toArray()
                : new int[0];
    }

    private static int[] places(int nodes, int[][] ends, int[] filling) {
        var reach = new BitSet[nodes];
        for (int node = 0; node < nodes; node++) {
            reach[node] = reach(node, ends, filling);
        }
        int[] place = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            int first = node;
            for (int other = node - 1; other >= 0; other--) {
                if (reach[node].get(other) && reach[other].get(node)) {
                    first = other;
                }
            }
            place[node] = first;
        }
        return place;
    }

    private static BitSet reach(int start, int[][] ends, int[] filling) {
        var reached = new BitSet();
        reached.set(start);
        boolean more = true;
        while (more) {
            int before = reached.cardinality();
            for (int cell = 0; cell < ends.length; cell++) {
                if (reached.get(ends[cell][0])) {
                    reached.set(ends[cell][1]);
                }
                if (filling[cell] > 0 && reached.get(ends[cell][1])) {
                    reached.set(ends[cell][0]);
                }
            }
            more = reached.cardinality() > before;
        }
        return reached;
    }
}
