package uk.coppice.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void noTwoAreAlikeAndEachMayStandInAnAddress() {
        var made = Stream.generate(Secrets::make).limit(100).toList();
        assertThat(made).doesNotHaveDuplicates().allMatch(secret -> secret.matches("[A-Za-z0-9_-]{43}"));
    }

    /** The example of FIPS 180-2, appendix B.1: what is stored already must be found for ever. */
    @Test
    void theFingerprintIsSha256() {
        assertThat(Secrets.fingerprint("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
