package uk.coppice.portal.intake.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private final List<List<Integer>> written = new ArrayList<>();
    private final Waiting<Integer> waiting = new Waiting<>(rows -> written.add(List.copyOf(rows)));

    @Test
    void aFullChunkIsWrittenAtOnceAndTheRestAtTheEnd() {
        IntStream.range(0, ImportContext.CHUNK - 1).forEach(waiting::add);
        assertThat(written).isEmpty();

        waiting.add(-1);
        waiting.add(-2);
        assertThat(written).hasSize(1);
        assertThat(written.getFirst()).hasSize(ImportContext.CHUNK).endsWith(-1);

        waiting.flush();
        assertThat(written).hasSize(2).last().isEqualTo(List.of(-2));
    }

    @Test
    void nothingIsWrittenTwiceAndNothingOfNothing() {
        waiting.flush();
        waiting.add(1);
        waiting.flush();
        waiting.flush();

        assertThat(written).containsExactly(List.of(1));
    }
}
