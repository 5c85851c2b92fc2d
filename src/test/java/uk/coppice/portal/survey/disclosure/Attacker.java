package uk.coppice.portal.survey.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Somebody outside who knows one band's published counts, which cells have people, and that no count is negative, and who
 * works out what follows. Knows nothing of how it was decided what to publish, and nothing of pools.
 */
final class Attacker {

    /** A published sum of cells. */
    record Sum(BitSet cells, int count) {}

    private final int cells;
    private final List<Sum> sums;
    private final List<BigFraction[]> known = new ArrayList<>();
    private final List<BigFraction[]> moves = new ArrayList<>();
    private int[] example = new int[0];

    Attacker(int cells, List<Sum> sums) {
        this.cells = cells;
        this.sums = sums;
        sums.forEach(sum -> learn(row(sum)));
        boolean more = true;
        while (more) {
            more = false;
            for (var row : List.copyOf(known)) {
                more |= zeros(row);
            }
        }
    }

    /** The count of a set of cells if it follows by adding, subtracting and from zeros; -1 if it doesn't. */
    int workedOut(BitSet set) {
        var rest = reduce(row(new Sum(set, 0)), known);
        for (int cell = 0; cell < cells; cell++) {
            if (rest[cell].signum() != 0) {
                return -1;
            }
        }
        return rest[cells].negate().intValue();
    }

    /** Tries everything: all tables of counts that fit. Ends early once they differ in every way the sums leave open. */
    void enumerate(Random random) {
        int open = cells - known.size();
        for (int i = 0; i < 40 && (moves.size() < open || example.length == 0); i++) {
            fill(new int[cells], 0, left(), random, true, open);
        }
        if (moves.size() < open) {
            fill(new int[cells], 0, left(), random, false, open);
        }
        if (example.length == 0) {
            throw new IllegalStateException("What really happened must fit");
        }
    }

    /** The count of a set of cells if it is the same in all tables that fit; -1 if it isn't. */
    int certain(BitSet set) {
        boolean moves = this.moves.stream()
                .anyMatch(move -> set.stream()
                                .mapToObj(cell -> move[cell])
                                .reduce(BigFraction.ZERO, BigFraction::add)
                                .signum()
                        != 0);
        return moves ? -1 : set.stream().map(cell -> example[cell]).sum();
    }

    private int[] left() {
        return sums.stream().mapToInt(Sum::count).toArray();
    }

    /** Goes through the cells; true to stop: after the first table found, or when there is nothing more to learn. */
    private boolean fill(int[] table, int cell, int[] left, Random random, boolean one, int open) {
        if (cell == cells) {
            if (Arrays.stream(left).anyMatch(rest -> rest != 0)) {
                return false;
            }
            found(table);
            return one || moves.size() == open;
        }
        int most = Integer.MAX_VALUE;
        int least = 0;
        for (int sum = 0; sum < left.length; sum++) {
            var in = sums.get(sum).cells();
            if (in.get(cell)) {
                most = Math.min(most, left[sum]);
                least = in.nextSetBit(cell + 1) < 0 ? Math.max(least, left[sum]) : least;
            }
        }
        int shift = one ? random.nextInt(Math.max(1, most + 1)) : 0;
        for (int i = 0; i <= most; i++) {
            int value = (i + shift) % (most + 1);
            if (value >= least) {
                table[cell] = value;
                int[] rest = left.clone();
                for (int sum = 0; sum < left.length; sum++) {
                    rest[sum] -= sums.get(sum).cells().get(cell) ? value : 0;
                }
                if (fill(table, cell + 1, rest, random, one, open)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void found(int[] table) {
        if (example.length == 0) {
            example = table.clone();
            return;
        }
        var move = new BigFraction[cells + 1];
        Arrays.fill(move, BigFraction.ZERO);
        for (int cell = 0; cell < cells; cell++) {
            move[cell] = BigFraction.of(table[cell] - example[cell]);
        }
        add(move, moves);
    }

    private BigFraction[] row(Sum sum) {
        var row = new BigFraction[cells + 1];
        for (int cell = 0; cell < cells; cell++) {
            row[cell] = sum.cells().get(cell) ? BigFraction.ONE : BigFraction.ZERO;
        }
        row[cells] = BigFraction.of(sum.count());
        return row;
    }

    private boolean learn(BigFraction[] row) {
        return add(row, known);
    }

    /** Counts that come to nothing are nothing each. */
    private boolean zeros(BigFraction[] row) {
        boolean nothing = row[cells].signum() == 0;
        for (int cell = 0; cell < cells; cell++) {
            nothing &= row[cell].signum() >= 0;
        }
        boolean learnt = false;
        for (int cell = 0; nothing && cell < cells; cell++) {
            if (row[cell].signum() > 0) {
                var one = new BitSet();
                one.set(cell);
                learnt |= learn(row(new Sum(one, 0)));
            }
        }
        return learnt;
    }

    /** Adds a row to rows in reduced echelon form, unless it follows from them. */
    private boolean add(BigFraction[] row, List<BigFraction[]> rows) {
        var rest = reduce(row, rows);
        int lead = lead(rest);
        if (lead < 0) {
            return false;
        }
        var pivot = rest[lead];
        for (int at = 0; at <= cells; at++) {
            rest[at] = rest[at].divide(pivot);
        }
        for (var other : rows) {
            subtract(other, rest, other[lead]);
        }
        rows.add(rest);
        return true;
    }

    private BigFraction[] reduce(BigFraction[] row, List<BigFraction[]> rows) {
        var rest = row.clone();
        for (var other : rows) {
            subtract(rest, other, rest[lead(other)]);
        }
        return rest;
    }

    private void subtract(BigFraction[] from, BigFraction[] row, BigFraction times) {
        for (int at = 0; at <= cells && times.signum() != 0; at++) {
            if (row[at].signum() != 0) {
                from[at] = from[at].subtract(row[at].multiply(times));
            }
        }
    }

    private int lead(BigFraction[] row) {
        for (int at = 0; at < cells; at++) {
            if (row[at].signum() != 0) {
                return at;
            }
        }
        return -1;
    }
}
