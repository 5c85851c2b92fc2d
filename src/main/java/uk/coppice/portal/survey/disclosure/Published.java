package uk.coppice.portal.survey.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The table as it looks from outside: shown groups are lines of their own, the withheld ones of a cut are one line
 * together, whose total follows from the whole trust's.
 */
final class Published {

    /**
     * A line as seen from outside.
     *
     * @param lines what is in it: one shown group, or all that are withheld
     * @param shown whether it is a shown group
     */
    record Unit(List<Layout.Line> lines, boolean shown) {}

    private final Layout layout;
    private final Set<Layout.Line> withheld;
    private final List<List<Unit>> units;
    private final int[][] ends;

    private Published(Layout layout, Set<Layout.Line> withheld) {
        this.layout = layout;
        this.withheld = Set.copyOf(withheld);
        units = List.of(units(0), units(1));
        ends = layout.cells().stream()
                .map(cell -> new int[] {unitOf(0, cell.row()), unitOf(1, cell.column())})
                .toArray(int[][]::new);
    }

    static Published everything(Layout layout) {
        return new Published(layout, Set.of());
    }

    Published without(Layout.Line line) {
        var more = new HashSet<>(withheld);
        more.add(line);
        return new Published(layout, more);
    }

    List<Unit> rows() {
        return units.get(0);
    }

    List<Unit> columns() {
        return units.get(1);
    }

    /** For each cell the row and the column, as seen from outside, that it lies in. */
    int[][] ends() {
        return ends;
    }

    Layout layout() {
        return layout;
    }

    boolean shows(Layout.Line line) {
        return !withheld.contains(line);
    }

    /** Withheld groups of an axis. */
    List<Layout.Line> withheld(int axis) {
        return layout.lines().stream()
                .filter(line -> line.axis() == axis && !shows(line))
                .toList();
    }

    /** What a unit answered, by band. */
    static int[] bands(Unit unit, Tally tally) {
        int[] sum = new int[tally.whole().length];
        unit.lines().forEach(line -> add(sum, tally.bands(line), 1));
        return sum;
    }

    static void add(int[] sum, int[] bands, int times) {
        for (int band = 0; band < sum.length; band++) {
            sum[band] += times * bands[band];
        }
    }

    private List<Unit> units(int axis) {
        var all = new ArrayList<Unit>();
        for (var line : layout.lines()) {
            if (line.axis() == axis && shows(line)) {
                all.add(new Unit(List.of(line), true));
            }
        }
        if (!withheld(axis).isEmpty()) {
            all.add(new Unit(withheld(axis), false));
        }
        return List.copyOf(all);
    }

    private int unitOf(int axis, int index) {
        var line = new Layout.Line(axis, index);
        for (int unit = 0; unit < units.get(axis).size(); unit++) {
            if (units.get(axis).get(unit).lines().contains(line)) {
                return unit;
            }
        }
        throw new IllegalStateException("Every line is in a unit");
    }
}
