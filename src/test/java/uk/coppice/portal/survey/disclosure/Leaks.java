package uk.coppice.portal.survey.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What an attacker finds out about one question that nobody should. */
final class Leaks {

    private final Trust trust;
    private final ShownResults shown;
    private final Question question;
    private final int floor;
    private final List<Attacker> attackers = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private final boolean everything;

    private Leaks(Trust trust, ShownResults shown, Question question, int floor, boolean everything) {
        this.trust = trust;
        this.shown = shown;
        this.question = question;
        this.floor = floor;
        this.everything = everything;
    }

    /**
     * Attacks a question.
     *
     * @param everything whether to try all tables of counts and all sets of cells, for tiny trusts
     */
    static List<String> of(Trust trust, ShownResults shown, Question question, int floor, boolean everything) {
        var leaks = new Leaks(trust, shown, question, floor, everything);
        leaks.attack();
        return leaks.found;
    }

    private void attack() {
        if (shown.whole(question.key()).isEmpty()) {
            check(shown.groups(question.key()).isEmpty(), "groups without the whole");
            return;
        }
        var whole = shown.whole(question.key()).get().figure();
        for (String band : whole.counts().keySet()) {
            var sums = new ArrayList<Attacker.Sum>();
            sums.add(new Attacker.Sum(trust.everybody(), whole.count(band)));
            shown.groups(question.key())
                    .forEach((group, figure) -> sums.add(new Attacker.Sum(trust.of(group), figure.count(band))));
            var attacker = new Attacker(trust.cells.size(), sums);
            if (everything) {
                attacker.enumerate(new Random(1));
            }
            attackers.add(attacker);
        }
        int[] all = whole.counts().values().stream().mapToInt(Integer::intValue).toArray();
        trust.groups().stream()
                .filter(group -> !shown.groups(question.key()).containsKey(group))
                .filter(group -> !trust.of(group).equals(trust.everybody()))
                .forEach(group -> withheld(group, all));
        sets().forEach(this::nobodyIsFound);
    }

    /** No band of a withheld group is known but for nobody in it; not how many answered; not that they were of one mind. */
    private void withheld(Group group, int[] whole) {
        int[] bands = known(trust.of(group));
        check(IntStream.of(bands).noneMatch(band -> band > 0), group + " has a band that is known");
        check(IntStream.of(bands).anyMatch(band -> band < 0), group + " has a number of answers that is known");
        check(!question.scale() || bands[0] != 0 || whole[0] == 0, group + " is known to have none in favour");
        check(
                IntStream.of(bands).filter(band -> band != 0).count() > 1
                        || IntStream.of(whole).filter(band -> band != 0).count() <= 1,
                group + " is known to be of one mind");
    }

    private void nobodyIsFound(BitSet set) {
        int[] bands = known(set);
        if (IntStream.of(bands).allMatch(band -> band >= 0)) {
            int people = IntStream.of(bands).sum();
            check(people >= floor, set + ": so few people are known");
            boolean alike = (question.scale() && bands[0] == 0)
                    || IntStream.of(bands).filter(band -> band > 0).count() == 1;
            check(people >= 2 * floor || !alike, set + ": few people of one mind are known");
        }
    }

    private int[] known(BitSet set) {
        return attackers.stream()
                .mapToInt(attacker -> everything ? attacker.certain(set) : attacker.workedOut(set))
                .toArray();
    }

    /** All sets of cells of a tiny trust; of another the cells, the groups, and what one group has without another. */
    private List<BitSet> sets() {
        if (everything) {
            return IntStream.range(1, 1 << trust.cells.size())
                    .mapToObj(set -> BitSet.valueOf(new long[] {set}))
                    .toList();
        }
        var sets = new ArrayList<BitSet>();
        for (int cell = 0; cell < trust.cells.size(); cell++) {
            var one = new BitSet();
            one.set(cell);
            sets.add(one);
        }
        for (var group : trust.groups()) {
            sets.add(trust.of(group));
            for (var other : trust.groups()) {
                var without = trust.of(group);
                without.andNot(trust.of(other));
                var both = trust.of(group);
                both.or(trust.of(other));
                sets.add(without);
                sets.add(both);
            }
        }
        sets.removeIf(BitSet::isEmpty);
        return sets;
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            found.add(question.key() + ": " + otherwise);
        }
    }
}
