package uk.coppice.portal.training.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class RotatingCodeTest {

    /** The start of a step. */
    private static final Instant START = Instant.ofEpochSecond(45 * 40_000_000L);

    private final RotatingCode code = new RotatingCode("a secret");

    @Test
    void standsForItsStepAndIsAcceptedForOneMore() {
        String shown = code.at(START);

        assertThat(code.at(START.plusSeconds(44))).isEqualTo(shown);
        assertThat(code.at(START.plusSeconds(45))).isNotEqualTo(shown);
        assertThat(code.accepts(shown, START.plusSeconds(89))).isTrue();
        assertThat(code.accepts(shown, START.plusSeconds(90))).isFalse();
        assertThat(code.accepts(shown, START.minusSeconds(1))).isFalse();
    }

    @Test
    void isAnotherForEverySecretAndStep() {
        var codes = new HashSet<String>();
        for (int step = 0; step < 1000; step++) {
            codes.add(code.at(START.plusSeconds(45L * step)));
        }

        assertThat(codes).hasSize(1000).allMatch(each -> each.matches("[2-9A-HJKMNP-Z]{6}"));
        assertThat(new RotatingCode("another").accepts(code.at(START), START)).isFalse();
    }

    @Test
    void saysHowLongItStands() {
        assertThat(RotatingCode.left(START)).isEqualTo(Duration.ofSeconds(45));
        assertThat(RotatingCode.left(START.plusSeconds(44))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void isReadAsPeopleTypeIt() {
        assertThat(RotatingCode.read(" 7kq-4m 2\u00a0")).isEqualTo("7KQ4M2");
        assertThat(RotatingCode.written("7KQ4M2")).isEqualTo("7KQ 4M2");
    }
}
