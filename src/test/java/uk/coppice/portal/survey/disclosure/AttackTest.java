package uk.coppice.portal.survey.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Some thousand trusts, and somebody who tries to find people in what is shown of each. */
class AttackTest {

    private static final int TINY = 3000;
    private static final int LARGER = 400;

    @Test
    void nobodyIsFoundInATinyTrust() {
        int withheld = 0;
        int shown = 0;
        for (long seed = 0; seed < TINY; seed++) {
            var random = new Random(seed);
            var trust = Trust.some(random, 1 + random.nextInt(4), 3 + random.nextInt(14));
            var results = Disclosure.of(5).protect(trust.counts());
            attack(trust, results, 5, true, seed);
            for (var of : results.groups().values()) {
                shown += of.size();
                withheld += trust.groups().size() - of.size();
            }
        }
        assertThat(shown).as("a test that shows nothing proves nothing").isGreaterThan(TINY);
        assertThat(withheld).as("nor does one that withholds nothing").isGreaterThan(TINY);
    }

    @Test
    void nobodyIsFoundInALargerTrust() {
        for (long seed = 0; seed < LARGER; seed++) {
            var random = new Random(seed);
            var trust = Trust.some(random, 3 + random.nextInt(8), 5 + random.nextInt(30));
            attack(trust, Disclosure.of(10).protect(trust.counts()), 10, false, seed);
        }
    }

    @Test
    void theSameCountsAlwaysGiveTheSame() {
        for (long seed = 0; seed < 200; seed++) {
            var trust = Trust.some(new Random(seed), 5, 20);
            var results = Disclosure.of(10).protect(trust.counts());
            java.util.Collections.shuffle(trust.cells, new Random(seed));
            assertThat(Disclosure.of(10).protect(trust.counts()))
                    .as("seed " + seed)
                    .isEqualTo(results);
        }
    }

    /** A change is two shown figures and nothing else, so a second year adds no knowledge about the first. */
    @Test
    void aChangeIsMadeOfShownFiguresOnly() {
        int changes = 0;
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var trust = Trust.some(random, 4, 24);
            var before = Disclosure.of(10).protect(trust.counts());
            var now = Disclosure.of(10).protect(Trust.some(random, 4, 24).counts());
            for (var group : trust.groups()) {
                var was = before.group("views", group.cut(), group.key());
                var is = now.group("views", group.cut(), group.key());
                var change = now.changeSince(before, "views", group.cut(), group.key());
                assertThat(change.isPresent()).as("seed " + seed).isEqualTo(was.isPresent() && is.isPresent());
                if (change.isPresent()) {
                    changes++;
                    assertThat(change.get().favourable())
                            .hasValue(is.orElseThrow()
                                    .favourableShare()
                                    .orElseThrow()
                                    .subtract(
                                            was.orElseThrow().favourableShare().orElseThrow()));
                }
            }
        }
        assertThat(changes).isPositive();
    }

    private static void attack(Trust trust, ShownResults results, int floor, boolean everything, long seed) {
        for (var question : trust.questions) {
            assertThat(Leaks.of(trust, results, question, floor, everything))
                    .as("seed " + seed + ", " + trust.cells + ", shown " + results)
                    .isEmpty();
        }
    }
}
