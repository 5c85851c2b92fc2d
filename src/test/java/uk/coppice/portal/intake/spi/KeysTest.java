package uk.coppice.portal.intake.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void whatThisImportMakesWasNotHeldBefore() {
        var keys = new Keys("staff", true);
        keys.held("S1", 1);
        keys.held("S2", 2);
        keys.made("S3", 3);

        assertThat(keys.heldBefore(Stream.of(2L, 3L, 1L, 2L))).containsExactly(2L, 1L);
    }
}
