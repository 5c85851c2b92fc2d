package uk.coppice.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @Test
    void anAddressIsKeptInSmallLetters() {
        assertThat(TypedText.email(" Pat.Past\u200b@Home.Example ")).contains("pat.past@home.example");
        assertThat(TypedText.email("p@" + "x".repeat(244) + ".example")).contains("p@" + "x".repeat(244) + ".example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pat", "pat@", "a@b", "a@b.c,d@e.f", "<a@b.c>", "a b@c.de", "a@b.c>", "a@b.c\nd@e.f"})
    void whatIsNoAddressIsNone(String typed) {
        assertThat(TypedText.email(typed)).isEmpty();
    }

    @Test
    void aLongOneIsNone() {
        assertThat(TypedText.email("p@" + "x".repeat(245) + ".example")).isEmpty();
    }
}
