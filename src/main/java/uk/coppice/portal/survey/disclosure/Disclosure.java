package uk.coppice.portal.survey.disclosure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Decides what of a closed survey is shown: groups under the floor are withheld, small
 * ones of one opinion too, and then the next smallest for as long as something could be worked out from what is left. The
 * same counts always give the same result.
 */
public final class Disclosure {

    private final Floor floor;

    private Disclosure(Floor floor) {
        this.floor = floor;
    }

    /**
     * Shows nothing of fewer people than the floor.
     *
     * @param floor responses: 10 for a survey, 5 for one session's evaluation
     * @throws IllegalArgumentException for a floor under 5
     */
    public static Disclosure of(int floor) {
        return new Disclosure(new Floor(floor));
    }

    /** What may be shown of a survey that has been closed; nothing at all when too few people answered. */
    public ShownResults protect(SurveyCounts counts) {
        if (counts.response().answered() < floor.responses()) {
            return ShownResults.NOTHING;
        }
        var whole = new LinkedHashMap<String, ShownWhole>();
        var groups = new LinkedHashMap<String, Map<Group, ShownFigure>>();
        for (var question : counts.questions()) {
            var tally = Tally.of(counts, question);
            if (!floor.withholds(tally.whole(), tally.scale())) {
                whole.put(question.key(), whole(counts, question, tally));
                groups.put(question.key(), groups(counts, question, tally));
            }
        }
        return new ShownResults(counts.response(), whole, groups, new ResponseBands(floor, counts).shown());
    }

    private Map<Group, ShownFigure> groups(SurveyCounts counts, Question question, Tally tally) {
        var layout = counts.layout();
        var table = published(counts, tally);
        var shown = new TreeMap<Group, ShownFigure>();
        for (var line : layout.lines()) {
            if (table.shows(line) && !layout.group(line).equals(Layout.EVERYBODY)) {
                shown.put(layout.group(line), figure(question, tally.bands(line)));
            }
        }
        return shown;
    }

    private Published published(SurveyCounts counts, Tally tally) {
        var layout = counts.layout();
        var smallestFirst = layout.lines().stream()
                .filter(line -> layout.divides(line.axis()))
                .sorted(Comparator.comparingInt(tally::responses).thenComparing(layout::group))
                .toList();
        var table = Published.everything(layout);
        for (var line : smallestFirst) {
            if (counts.respondents(layout.group(line)) < floor.responses()
                    || floor.withholds(tally.bands(line), tally.scale())) {
                table = table.without(line);
            }
        }
        var inference = new Inference(floor, tally, smallestFirst);
        var next = next(table, tally, smallestFirst, inference);
        while (next.isPresent()) {
            table = table.without(next.get());
            next = next(table, tally, smallestFirst, inference);
        }
        return table;
    }

    private Optional<Layout.Line> next(
            Published table, Tally tally, List<Layout.Line> smallestFirst, Inference inference) {
        for (int axis = 0; axis < 2; axis++) {
            int cut = axis;
            Predicate<Layout.Line> shownOfCut = line -> line.axis() == cut && table.shows(line);
            if (subtractionTells(table, tally, axis) && smallestFirst.stream().anyMatch(shownOfCut)) {
                return smallestFirst.stream().filter(shownOfCut).findFirst();
            }
        }
        return inference.next(table);
    }

    /** Whether the whole trust without a cut's shown groups is one group, or may not be told of. */
    private boolean subtractionTells(Published table, Tally tally, int axis) {
        var withheld = table.withheld(axis);
        if (withheld.isEmpty()) {
            return false;
        }
        int[] rest = Published.bands(new Published.Unit(withheld, false), tally);
        return withheld.size() == 1 || floor.withholds(rest, tally.scale());
    }

    private static ShownWhole whole(SurveyCounts counts, Question question, Tally tally) {
        return new ShownWhole(
                figure(question, tally.whole()),
                options(counts, question, option -> option.leaning() != Leaning.APART),
                options(counts, question, option -> option.leaning() == Leaning.APART));
    }

    private static Map<String, Integer> options(SurveyCounts counts, Question question, Predicate<Option> which) {
        var chosen = new LinkedHashMap<String, Integer>();
        question.options().stream()
                .filter(which)
                .map(Option::key)
                .forEach(option -> chosen.put(option, counts.count(question, option)));
        return chosen;
    }

    private static ShownFigure figure(Question question, int[] bands) {
        var counts = new LinkedHashMap<String, Integer>();
        Collection<Question.Band> all = question.bands();
        int at = 0;
        for (var band : all) {
            counts.put(band.key(), bands[at++]);
        }
        return new ShownFigure(Arrays.stream(bands).sum(), counts);
    }
}
