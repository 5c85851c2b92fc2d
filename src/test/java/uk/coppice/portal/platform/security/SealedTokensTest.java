package uk.coppice.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.coppice.portal.testing.TestClock;

class SealedTokensTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final TestClock clock = new TestClock();
    private final SealedTokens tokens = new SealedTokens(new PortalSecret(SECRET, Path.of("unused")), clock);
    private final Instant tomorrow = clock.instant().plus(Duration.ofDays(1));

    @Test
    void opensWhatItSealed() {
        String token = tokens.seal("booking", tomorrow, "12", "Zoë Ōtani", "");

        assertThat(tokens.open("booking", token)).contains(List.of("12", "Zoë Ōtani", ""));
        assertThat(token).matches("[A-Za-z0-9_-]+");
        assertThat(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8))
                .doesNotContain("tani", "booking");
        assertThat(tokens.seal("booking", tomorrow, "12", "Zoë Ōtani", "")).isNotEqualTo(token);
    }

    @Test
    void opensForNothingElseAndNotForever() {
        String token = tokens.seal("booking", tomorrow, "12");

        assertThat(tokens.open("manage", token)).isEmpty();
        clock.pass(Duration.ofDays(2));
        assertThat(tokens.open("booking", token)).isEmpty();
    }

    @Test
    void opensNothingThatWasChangedOrMadeUp() {
        String token = tokens.seal("booking", tomorrow, "12");
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, at) + other + token.substring(at + 1);
            // the last character holds spare bits: another one there can mean the same bytes
            if (at < token.length() - 1) {
                assertThat(tokens.open("booking", changed))
                        .as("changed at %d", at)
                        .isEmpty();
            }
        }
        assertThat(tokens.open("booking", "")).isEmpty();
        assertThat(tokens.open("booking", "A")).isEmpty();
        assertThat(tokens.open("booking", "AAAA")).isEmpty();
        assertThat(tokens.open("booking", "ä<script>")).isEmpty();
        assertThat(tokens.open("booking", "A".repeat(100))).isEmpty();
        assertThat(tokens.open("booking", "A".repeat(1_000_000))).isEmpty();
    }

    @Test
    void anotherPortalOpensNothing() {
        var other = new SealedTokens(new PortalSecret(SECRET.replace('0', '1'), Path.of("unused")), clock);

        assertThat(other.open("booking", tokens.seal("booking", tomorrow, "12")))
                .isEmpty();
    }

    @Test
    void theSecretIsMadeOnceAndForItsOwnerAlone(@TempDir Path home) throws IOException {
        var first = new PortalSecret("", home.resolve("data"));
        var second = new PortalSecret("", home.resolve("data"));

        assertThat(second.text()).isEqualTo(first.text()).hasSizeGreaterThan(60);
        var file = home.resolve("data/secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aShortSecretIsRefused(@TempDir Path home) {
        assertThatThrownBy(() -> new PortalSecret("too short", home)).hasMessageContaining("at least 32");
    }
}
