package uk.coppice.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @Test
    void countsInWords() {
        assertThat(Words.count(0, "session", "sessions")).isEqualTo("0 sessions");
        assertThat(Words.count(1, "session", "sessions")).isEqualTo("1 session");
        assertThat(Words.count(1200, "session", "sessions")).isEqualTo("1,200 sessions");
    }

    @ParameterizedTest
    @CsvSource({"Amara Osei,AO", "Siobhán Ní Mháille,SM", "Cher,C", "élodie d'Arc,ÉA", "'  Kit   Oyelaran ',KO"})
    void takesInitials(String name, String expected) {
        assertThat(Words.initials(name)).isEqualTo(expected);
    }

    @Test
    void countsInLine() {
        assertThat(Stream.of(1, 2, 3, 4, 11, 12, 13, 21, 102, 111, 1203).map(Words::nth))
                .containsExactly(
                        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th", "1,203rd");
    }
}
