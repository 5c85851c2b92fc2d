package uk.coppice.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void slicesHoldEveryIdOnceInItsOrder() {
        var ids = LongStream.rangeClosed(1, 2001).boxed().toList();
        var slices = Ids.slices(ids);
        assertThat(slices).extracting(List::size).containsExactly(1000, 1000, 1);
        assertThat(slices.stream().flatMap(List::stream)).containsExactlyElementsOf(ids);
    }

    @Test
    void noIdsNeedNoQuery() {
        assertThat(Ids.slices(Set.of())).isEmpty();
    }

    @Test
    void anIdTellsWhenItWasGiven() {
        var now = Instant.now();
        long id = Ids.next();
        assertThat(id).isBetween(Ids.after(now.minusSeconds(5)), Ids.after(now.plusSeconds(60)));
        assertThat(Ids.after(Instant.EPOCH)).isZero();
    }
}
