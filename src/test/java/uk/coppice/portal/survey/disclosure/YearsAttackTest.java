package uk.coppice.portal.survey.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Somebody puts the results of several years, by both cuts, and all comparisons between them into one system of equations,
 * and solves it: nothing may follow that no year tells on its own.
 */
class YearsAttackTest {

    private static final int YEARS = 3;

    /** A group's figure as a comparison shows it, of one year. */
    private record Compared(int year, Group group, ShownFigure figure) {}

    @Test
    void yearsTogetherTellNothingOfAWithheldGroup() {
        int compared = 0;
        int withheld = 0;
        for (long seed = 0; seed < 400; seed++) {
            var years = years(seed, 2 + (int) (seed % 5), 6 + (int) (seed % 25));
            var shown = shown(years, 10);
            var comparisons = comparisons(years, shown);
            compared += comparisons.size();
            for (var question : years.getFirst().questions) {
                withheld += attack(years, shown, comparisons, question, false, 10, "seed " + seed);
            }
        }
        assertThat(compared).as("a test that compares nothing proves nothing").isGreaterThan(400);
        assertThat(withheld).as("nor does one that withholds nothing").isGreaterThan(400);
    }

    /** In tiny trusts every table of counts that fits is tried, of all years at once. */
    @Test
    void yearsTogetherTellNothingInATinyTrust() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var years = List.of(Trust.some(random, 2, 7), Trust.some(random, 2, 7));
            var shown = shown(years, 5);
            var comparisons = comparisons(years, shown);
            for (var question : years.getFirst().questions) {
                attack(years, shown, comparisons, question, true, 5, "seed " + seed);
            }
        }
    }

    /** The attack itself: a comparison that takes one of its sides from the counts is found out. */
    @Test
    void aCarelessComparisonWouldBeFoundOut() {
        int found = 0;
        for (long seed = 0; seed < 100; seed++) {
            var years = years(seed, 4, 15);
            var shown = shown(years, 10);
            var careless = new ArrayList<Compared>();
            for (var group : years.getFirst().groups()) {
                if (shown.getLast().groups("views").containsKey(group)) {
                    careless.add(new Compared(0, group, counted(years.getFirst(), group)));
                }
            }
            try {
                attack(years, shown, careless, years.getFirst().questions.getFirst(), false, 10, "");
            } catch (AssertionError leak) {
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    /** The same schools each year, with other staff and other answers. */
    private static List<Trust> years(long seed, int schools, int people) {
        var random = new Random(seed);
        return IntStream.range(0, YEARS)
                .mapToObj(year -> Trust.some(random, schools, people))
                .toList();
    }

    private static List<ShownResults> shown(List<Trust> years, int floor) {
        return years.stream()
                .map(year -> Disclosure.of(floor).protect(year.counts()))
                .toList();
    }

    /** All that is shown beside each other: each year with each one before it, by the whole and by every group. */
    private static List<Compared> comparisons(List<Trust> years, List<ShownResults> shown) {
        var all = new ArrayList<Compared>();
        for (int now = 1; now < years.size(); now++) {
            for (int then = 0; then < now; then++) {
                for (var group : years.get(now).groups()) {
                    var change = Change.between(
                            shown.get(then).group("views", group.cut(), group.key()),
                            shown.get(now).group("views", group.cut(), group.key()));
                    int before = then;
                    int after = now;
                    change.ifPresent(both -> {
                        all.add(new Compared(before, group, both.before()));
                        all.add(new Compared(after, group, both.now()));
                    });
                }
            }
        }
        return all;
    }

    /** Solves it for one question; tells how many groups were withheld. */
    private static int attack(
            List<Trust> years,
            List<ShownResults> shown,
            List<Compared> comparisons,
            Question question,
            boolean tryAll,
            int floor,
            String what) {
        boolean everything = tryAll && bounded(shown, question);
        var bands = question.bands().stream().map(Question.Band::key).toList();
        var attackers = bands.stream()
                .map(band -> attacker(years, shown, comparisons, question, band, everything))
                .toList();
        int withheld = 0;
        for (int year = 0; year < years.size(); year++) {
            var whole = shown.get(year).whole(question.key());
            if (whole.isEmpty()) {
                continue;
            }
            var all = everybody(years, year);
            for (var group : years.get(year).groups()) {
                var set = of(years, year, group);
                if (shown.get(year).groups(question.key()).containsKey(group) || set.equals(all)) {
                    continue;
                }
                withheld++;
                int[] known = known(attackers, set, everything);
                assertThat(IntStream.of(known).noneMatch(band -> band > 0))
                        .as("%s, year %d: no band of %s is known", what, year, group)
                        .isTrue();
                assertThat(IntStream.of(known).anyMatch(band -> band < 0))
                        .as("%s, year %d: how many of %s answered is not known", what, year, group)
                        .isTrue();
            }
            nobodyIsFound(years, year, attackers, question, everything, floor, what);
        }
        return withheld;
    }

    /** No cell, and no group without another, is known of so few people. */
    private static void nobodyIsFound(
            List<Trust> years,
            int year,
            List<Attacker> attackers,
            Question question,
            boolean everything,
            int floor,
            String what) {
        var trust = years.get(year);
        var sets = new ArrayList<BitSet>();
        for (int cell = 0; cell < trust.cells.size(); cell++) {
            var one = new BitSet();
            one.set(first(years, year) + cell);
            sets.add(one);
        }
        for (var group : trust.groups()) {
            for (var other : trust.groups()) {
                var without = of(years, year, group);
                without.andNot(of(years, year, other));
                sets.add(without);
            }
        }
        sets.removeIf(BitSet::isEmpty);
        for (var set : sets) {
            int[] known = known(attackers, set, everything);
            if (IntStream.of(known).allMatch(band -> band >= 0)) {
                assertThat(IntStream.of(known).sum())
                        .as("%s, year %d, %s: few people are known of %s", what, year, question.key(), set)
                        .isGreaterThanOrEqualTo(floor);
            }
        }
    }

    private static int[] known(List<Attacker> attackers, BitSet set, boolean everything) {
        return attackers.stream()
                .mapToInt(attacker -> everything ? attacker.certain(set) : attacker.workedOut(set))
                .toArray();
    }

    private static Attacker attacker(
            List<Trust> years,
            List<ShownResults> shown,
            List<Compared> comparisons,
            Question question,
            String band,
            boolean everything) {
        var sums = new ArrayList<Attacker.Sum>();
        for (int at = 0; at < years.size(); at++) {
            int year = at;
            shown.get(at)
                    .whole(question.key())
                    .ifPresent(whole -> sums.add(new Attacker.Sum(
                            everybody(years, year), whole.figure().count(band))));
            shown.get(at)
                    .groups(question.key())
                    .forEach((group, figure) -> sums.add(new Attacker.Sum(of(years, year, group), figure.count(band))));
        }
        if (question.key().equals("views")) {
            comparisons.forEach(one -> sums.add(new Attacker.Sum(
                    of(years, one.year(), one.group()), one.figure().count(band))));
        }
        var attacker = new Attacker(first(years, years.size()), sums);
        if (everything) {
            attacker.enumerate(new Random(1));
        }
        return attacker;
    }

    /** Whether every year's total is shown: without one its counts have no end to try. */
    private static boolean bounded(List<ShownResults> shown, Question question) {
        return shown.stream().allMatch(results -> results.whole(question.key()).isPresent());
    }

    private static ShownFigure counted(Trust trust, Group group) {
        return new Careless(trust).of(group);
    }

    /** Where the cells of a year begin among those of all years. */
    private static int first(List<Trust> years, int year) {
        return years.subList(0, year).stream().mapToInt(one -> one.cells.size()).sum();
    }

    private static BitSet everybody(List<Trust> years, int year) {
        return shifted(years.get(year).everybody(), first(years, year));
    }

    private static BitSet of(List<Trust> years, int year, Group group) {
        return shifted(years.get(year).of(group), first(years, year));
    }

    private static BitSet shifted(BitSet cells, int by) {
        var moved = new BitSet();
        cells.stream().forEach(cell -> moved.set(cell + by));
        return moved;
    }

    /** Shows what it should not. */
    private record Careless(Trust trust) {

        ShownFigure of(Group group) {
            var question = trust.questions.getFirst();
            var counts = new java.util.LinkedHashMap<String, Integer>();
            for (var band : question.bands()) {
                counts.put(
                        band.key(),
                        trust.of(group).stream()
                                .map(cell -> IntStream.range(
                                                0, question.options().size())
                                        .filter(option -> band.options()
                                                .contains(question.options()
                                                        .get(option)
                                                        .key()))
                                        .map(option ->
                                                trust.cells.get(cell).answers().getFirst()[option])
                                        .sum())
                                .sum());
            }
            return new ShownFigure(
                    counts.values().stream().mapToInt(Integer::intValue).sum(), counts);
        }
    }
}
