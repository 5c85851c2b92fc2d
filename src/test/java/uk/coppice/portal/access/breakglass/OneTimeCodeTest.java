package uk.coppice.portal.access.breakglass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    private static final String SECRET =
            new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, for SHA-1; the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "2000000000, 279037"})
    void isThatOfTheStandard(long second, String code) {
        assertThat(OneTimeCode.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void worksHalfAMinuteEarlyAndLateAndOnce() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        String code = OneTimeCode.at(SECRET, now);
        long step = OneTimeCode.step(now);

        assertThat(OneTimeCode.match(SECRET, code, now, 0)).hasValue(step);
        assertThat(OneTimeCode.match(SECRET, code, now.plusSeconds(30), 0)).hasValue(step);
        assertThat(OneTimeCode.match(SECRET, code, now.minusSeconds(30), 0)).hasValue(step);
        assertThat(OneTimeCode.match(SECRET, code, now.plusSeconds(60), 0)).isEmpty();
        assertThat(OneTimeCode.match(SECRET, code, now, step)).as("used").isEmpty();
        assertThat(OneTimeCode.match(SECRET, "", now, 0)).isEmpty();
    }

    @Test
    void secretsAreLongAndNeverTheSame() {
        assertThat(OneTimeCode.newSecret()).hasSize(32).isNotEqualTo(OneTimeCode.newSecret());
    }
}
