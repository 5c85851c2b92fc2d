package uk.coppice.portal.survey.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sessions close one after the other; what is published at any moment must tell nothing about few people. */
class EvaluationsTest {

    @Test
    void smallSessionsWaitForEachOther() {
        var pools = SmallPools.of(List.of(
                closed("a", "Okafor", 3),
                closed("b", "Okafor", 7),
                closed("c", "Price", 4),
                closed("d", "Okafor", 1),
                closed("e", "Okafor", 4),
                closed("f", "Okafor", 2)));
        assertThat(pools.alone()).containsExactly("b");
        assertThat(pools.sealed()).containsExactly(new SmallPools.Pool("e", "Okafor", List.of("a", "d", "e"), 8));
        assertThat(pools.waiting()).containsExactly("c", "f");
    }

    @Test
    void whatIsPublishedNeverChangesAndNeverOverlaps() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var closed = new ArrayList<SmallPools.Closed>();
            var before = SmallPools.of(closed);
            for (int session = 0; session < 30; session++) {
                closed.add(closed("s" + session, "lead " + random.nextInt(3), random.nextInt(8)));
                var now = SmallPools.of(closed);
                assertThat(now.sealed().subList(0, before.sealed().size()))
                        .as("seed " + seed)
                        .isEqualTo(before.sealed());
                assertThat(now.alone().subList(0, before.alone().size()))
                        .as("seed " + seed)
                        .isEqualTo(before.alone());
                assertThat(now.sealed()).as("seed " + seed).allMatch(pool -> pool.answers() >= 5);
                var once = new HashSet<>(now.alone());
                int all = now.alone().size() + now.waiting().size();
                once.addAll(now.waiting());
                for (var pool : now.sealed()) {
                    once.addAll(pool.sessions());
                    all += pool.sessions().size();
                }
                assertThat(once).as("seed " + seed).hasSize(all).hasSize(closed.size());
                before = now;
            }
        }
    }

    @Test
    void aFigureStaysOneFullBatchBehind() {
        var closed = List.of(
                new ReleasedFigure.Closed("a", 6),
                new ReleasedFigure.Closed("b", 2),
                new ReleasedFigure.Closed("c", 4),
                new ReleasedFigure.Closed("d", 3));
        assertThat(ReleasedFigure.of(closed.subList(0, 1), false).answers()).isZero();
        assertThat(ReleasedFigure.of(closed, false)).isEqualTo(new ReleasedFigure(List.of("a"), 6));
        assertThat(ReleasedFigure.of(closed, true)).isEqualTo(new ReleasedFigure(List.of("a", "b", "c", "d"), 15));
        assertThat(ReleasedFigure.of(closed.subList(1, 2), true)).isEqualTo(new ReleasedFigure(List.of(), 0));
    }

    /** The year may end after any evaluation, so each end is held against every figure that was seen before it. */
    @Test
    void twoTotalsDifferByTheFloorOrNotAtAll() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            int most = 1 + random.nextInt(12);
            var closed = new ArrayList<ReleasedFigure.Closed>();
            int before = 0;
            for (int at = 0; at < 40; at++) {
                closed.add(new ReleasedFigure.Closed("e" + at, random.nextInt(most)));
                int now = ReleasedFigure.of(closed, false).answers();
                int end = ReleasedFigure.of(closed, true).answers();
                assertThat(now - before).as("seed " + seed + " " + closed).matches(step -> step == 0 || step >= 5);
                assertThat(end - now).as("seed " + seed + " " + closed).matches(step -> step == 0 || step >= 5);
                int all =
                        closed.stream().mapToInt(ReleasedFigure.Closed::answers).sum();
                assertThat(end).as("nothing is lost at the end").isEqualTo(all >= 5 ? all : 0);
                before = now;
            }
        }
    }

    private static SmallPools.Closed closed(String session, String lead, int answers) {
        return new SmallPools.Closed(session, lead, answers);
    }
}
