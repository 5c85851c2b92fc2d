package uk.coppice.portal.survey.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Looks for what somebody could work out of one question's shown figures, over both cuts together, and names the group to
 * withhold next. Three things must not be:
 *
 * <ul>
 *   <li>a set of people whose figure follows from the shown ones and who may not be told of: one group without another
 *       that lies within it, such as non-teaching staff without a central team of whom nobody teaches;
 *   <li>totals so poor in counts that nobody choosing a band fixes more than the sums do;
 *   <li>a withheld group of which one band is known, or that all or none of it was in favour, unless the whole trust's
 *       figure says that of everybody.
 * </ul>
 */
final class Inference {

    private final Floor floor;
    private final Tally tally;
    private final List<Layout.Line> smallestFirst;

    /** Ready for one question; the groups in the order in which to withhold them. */
    Inference(Floor floor, Tally tally, List<Layout.Line> smallestFirst) {
        this.floor = floor;
        this.tally = tally;
        this.smallestFirst = smallestFirst;
    }

    /** The group to withhold next; empty when nothing can be worked out. */
    Optional<Layout.Line> next(Published table) {
        var difference = difference(table);
        if (difference.isPresent()) {
            return difference;
        }
        var openings = openings(table);
        if (narrow(openings)) {
            return cure(table, other -> !narrow(openings(other)));
        }
        return table.layout().lines().stream()
                .filter(line -> !table.shows(line) && betrayed(table, openings, line))
                .findFirst()
                .flatMap(line -> cure(table, other -> !betrayed(other, openings(other), line)));
    }

    /**
     * Whatever follows from sums alone is made of columns without the rows that lie within them (or rows without columns,
     * which are the same people). For each set of columns, taking away all such rows leaves the fewest people.
     */
    private Optional<Layout.Line> difference(Published table) {
        int columns = table.columns().size();
        for (int set = 1; set < 1 << columns; set++) {
            var within = BitSet.valueOf(new long[] {set});
            var rows = rowsWithin(table, within);
            boolean somebody = IntStream.range(0, table.ends().length)
                    .anyMatch(cell -> within.get(table.ends()[cell][1]) && !rows.get(table.ends()[cell][0]));
            if (somebody) {
                int[] left = new int[tally.whole().length];
                var units = new ArrayList<Published.Unit>();
                within.stream().mapToObj(table.columns()::get).forEach(unit -> {
                    Published.add(left, Published.bands(unit, tally), 1);
                    units.add(unit);
                });
                rows.stream().mapToObj(table.rows()::get).forEach(unit -> {
                    Published.add(left, Published.bands(unit, tally), -1);
                    units.add(unit);
                });
                if (floor.withholds(left, tally.scale())) {
                    return smallest(
                                    table,
                                    line -> units.stream()
                                            .anyMatch(unit ->
                                                    unit.shown() && unit.lines().contains(line)))
                            .or(() -> smallest(table, _ -> true));
                }
            }
        }
        return Optional.empty();
    }

    private static BitSet rowsWithin(Published table, BitSet columns) {
        var rows = new BitSet();
        rows.set(0, table.rows().size());
        for (int[] end : table.ends()) {
            if (!columns.get(end[1])) {
                rows.clear(end[0]);
            }
        }
        return rows;
    }

    /** Bands are counted apart, so people are only found out when every band is fixed; one that isn't is enough. */
    private static boolean narrow(List<Opening> openings) {
        return openings.stream().noneMatch(Opening::wide);
    }

    private boolean betrayed(Published table, List<Opening> openings, Layout.Line group) {
        var cells = new BitSet();
        for (int cell = 0; cell < table.ends().length; cell++) {
            cells.set(cell, table.layout().cells().get(cell).line(group.axis()) == group.index());
        }
        int[] atMost = new int[openings.size()];
        for (int band = 0; band < atMost.length; band++) {
            boolean told = openings.get(band).tells(cells);
            if (told && openings.get(band).sum(cells) > 0) {
                return true;
            }
            atMost[band] = told ? 0 : 1;
        }
        boolean noneInFavour = tally.scale() && atMost[0] == 0 && tally.whole()[0] > 0;
        boolean unanimous = Floor.ofOneOpinion(atMost, false) && !Floor.ofOneOpinion(tally.whole(), false);
        return noneInFavour || unanimous;
    }

    /** The smallest shown group whose withholding helps; failing that, the smallest. */
    private Optional<Layout.Line> cure(Published table, Predicate<Published> helps) {
        return smallest(table, line -> helps.test(table.without(line))).or(() -> smallest(table, _ -> true));
    }

    private Optional<Layout.Line> smallest(Published table, Predicate<Layout.Line> which) {
        return smallestFirst.stream().filter(table::shows).filter(which).findFirst();
    }

    private List<Opening> openings(Published table) {
        return IntStream.range(0, tally.whole().length)
                .mapToObj(band -> Opening.of(table, tally, band))
                .toList();
    }
}
