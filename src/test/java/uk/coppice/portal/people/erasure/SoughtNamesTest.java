package uk.coppice.portal.people.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SoughtNamesTest {

    private final SoughtNames lena = new SoughtNames(
            Set.of("Lena O'Left", "O'Left, Lena", "lena.oleft@willow.example", "7654321", "1204", "N-3"));

    @Test
    void wholeWordsWhateverTheirCase() {
        assertThat(lena.outOf("LENA O'LEFT and o'left, lena")).isEqualTo("Erased person and Erased person");
        assertThat(lena.outOf("Magdalena O'Left")).isEqualTo("Magdalena O'Left");
        assertThat(lena.outOf("Lena O'Leftley")).isEqualTo("Lena O'Leftley");
        assertThat(lena.outOf("TRN 7654321, mail Lena.OLeft@willow.example")).isEqualTo("TRN erased, mail erased");
        assertThat(lena.outOf("17654321")).isEqualTo("17654321");
    }

    @Test
    void aShortNumberMeansThemBesideTheirNameAlone() {
        assertThat(lena.outOf("Room 1204")).isEqualTo("Room 1204");
        assertThat(lena.outOf("Lena O'Left (1204)")).isEqualTo("Erased person (erased)");
    }

    @Test
    void whatIsVeryShortIsNeverLookedFor() {
        assertThat(lena.outOf("Lena O'Left, N-3")).isEqualTo("Erased person, N-3");
    }

    @Test
    void aSingleWordIsNobodysNameUntilTheirAddressStandsBeside() {
        var guest = new SoughtNames(Set.of("Reading", "reading.g@harrow.example"));
        assertThat(guest.outOf("Reading for pleasure")).isEqualTo("Reading for pleasure");
        assertThat(guest.outOf("Reading, reading.g@harrow.example")).isEqualTo("Erased person, erased");
        assertThat(new SoughtNames(Set.of("Reading")).clues()).isEmpty();
    }

    /** What replaces something in a text must be found by a clue, or that text is never looked at. */
    @Test
    void theCluesFindEverything() {
        assertThat(lena.clues()).containsExactlyInAnyOrder("lena", "oleft", "7654321");
        assertThat(new SoughtNames(Set.of("Li Wu", "Wu, Li")).clues()).containsExactlyInAnyOrder("wu");
        assertThat(TextWords.of("To Lena O'Left: 7654321, LENA.OLEFT@willow.example"))
                .contains("lena", "left", "7654321", "oleft");
    }
}
