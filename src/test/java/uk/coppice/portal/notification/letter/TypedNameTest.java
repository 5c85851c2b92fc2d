package uk.coppice.portal.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody has the trust send words of their own to strangers. */
class TypedNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Saoirse O’Neill", "Zoë van der Berg-Hughes", "Dr. J. Okafor", "李 明", "Siân D'Arcy"})
    void aNameIsUsed(String typed) {
        assertThat(TypedName.of(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You won: evil.example",
                "evil.example",
                "http://evil.example",
                "<script>alert(1)</script>",
                "Call 01622 555 0100",
                "Dear friend we owe you money write to us now",
                "Amy\r\nBcc: all@example.org",
                "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "..."
            })
    void whatMayBeMoreThanANameIsNot(String typed) {
        assertThat(TypedName.of(typed)).isEqualTo("guest");
    }
}
