package uk.coppice.portal.survey.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How two cuts cross: a table with a row and a column for each group, and a cell where somebody was invited. A cut that
 * does not exist is one group of everybody. The cut with fewer groups makes the columns.
 */
final class Layout {

    /** The most columns: what can be worked out is looked for in every set of them. */
    static final int MOST = 12;

    /** The one group of a cut that does not exist. */
    static final Group EVERYBODY = new Group("", "");

    /**
     * Where somebody was invited.
     *
     * @param row index of its row
     * @param column index of its column
     * @param invited people, at least one
     */
    record Cell(int row, int column, int invited) {

        int line(int axis) {
            return axis == 0 ? row : column;
        }
    }

    private final List<List<Group>> axes;
    private final List<Cell> cells;

    Layout(List<String> cuts, Map<List<String>, Integer> invited) {
        if (cuts.size() > 2 || cuts.contains("") || cuts.stream().distinct().count() != cuts.size()) {
            throw new IllegalArgumentException("A survey is cut at most two ways, by different names: " + cuts);
        }
        var first = groups(cuts, 0, invited);
        var second = groups(cuts, 1, invited);
        boolean turned = first.size() < second.size();
        axes = turned ? List.of(second, first) : List.of(first, second);
        if (axes.get(1).size() > MOST) {
            throw new IllegalArgumentException("One of two cuts must have at most " + MOST + " groups");
        }
        cells = invited.entrySet().stream()
                .map(entry -> {
                    int one = first.indexOf(group(cuts, 0, entry.getKey()));
                    int other = second.indexOf(group(cuts, 1, entry.getKey()));
                    return new Cell(turned ? other : one, turned ? one : other, entry.getValue());
                })
                .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
                .toList();
    }

    /** The groups of an axis, 0 for the rows and 1 for the columns, in order of their keys. */
    List<Group> groups(int axis) {
        return axes.get(axis);
    }

    /** All groups of the cuts that exist. */
    List<Group> groups() {
        return axes.stream()
                .flatMap(List::stream)
                .filter(group -> !group.equals(EVERYBODY))
                .toList();
    }

    List<Cell> cells() {
        return cells;
    }

    /** Whether an axis has more than one group; one alone is the whole trust, and withholding it would hide nothing. */
    boolean divides(int axis) {
        return groups(axis).size() > 1;
    }

    int invited() {
        return cells.stream().mapToInt(Cell::invited).sum();
    }

    int invited(int axis, int line) {
        return cells.stream()
                .filter(cell -> cell.line(axis) == line)
                .mapToInt(Cell::invited)
                .sum();
    }

    /** All lines, rows first. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (int axis = 0; axis < 2; axis++) {
            for (int line = 0; line < groups(axis).size(); line++) {
                lines.add(new Line(axis, line));
            }
        }
        return lines;
    }

    Group group(Line line) {
        return groups(line.axis()).get(line.index());
    }

    /**
     * A row or a column.
     *
     * @param axis 0 for rows, 1 for columns
     * @param index within its axis
     */
    record Line(int axis, int index) {}

    private static List<Group> groups(List<String> cuts, int at, Map<List<String>, Integer> invited) {
        return at < cuts.size()
                ? invited.keySet().stream()
                        .map(keys -> group(cuts, at, keys))
                        .distinct()
                        .sorted()
                        .toList()
                : Stream.of(EVERYBODY).toList();
    }

    private static Group group(List<String> cuts, int at, List<String> keys) {
        return at < cuts.size() ? new Group(cuts.get(at), keys.get(at)) : EVERYBODY;
    }
}
