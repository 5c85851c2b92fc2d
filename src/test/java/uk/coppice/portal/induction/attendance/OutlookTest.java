package uk.coppice.portal.induction.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.coppice.portal.induction.attendance.MadeUpEcts.ect;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.coppice.portal.training.Mark;

class OutlookTest {

    @ParameterizedTest
    @CsvSource({
        // attended, due, to come, percent: expected now, possible, standing
        "10, 11, 4, 75, 9, 14, ON_TRACK",
        "8, 11, 4, 75, 9, 12, BEHIND",
        "7, 11, 4, 75, 9, 11, OUT_OF_REACH",
        "3, 4, 0, 75, 3, 3, ON_TRACK",
        "3, 4, 1, 75, 3, 4, AT_RISK",
        "3, 4, 8, 75, 3, 11, ON_TRACK",
        "0, 0, 5, 75, 0, 5, NOTHING_DUE",
        "0, 0, 0, 75, 0, 0, NOTHING_DUE",
        "4, 4, 4, 100, 4, 8, ON_TRACK",
        "3, 4, 4, 100, 4, 7, OUT_OF_REACH",
        "3, 4, 4, 0, 0, 7, ON_TRACK",
    })
    void howFarItIs(int attended, int due, int toCome, int percent, int expected, int possible, String standing) {
        var outlook = new Outlook(attended, due, toCome, percent);

        assertThat(outlook.expectedNow()).isEqualTo(expected);
        assertThat(outlook.possible()).isEqualTo(possible);
        assertThat(outlook.standing()).hasToString(standing);
    }

    /** The sentence says the number after which the share is out of reach: neither one fewer nor one more. */
    @Test
    void whatMayBeMissedIsCountedToTheSession() {
        for (int percent : new int[] {1, 50, 75, 99, 100}) {
            for (int due = 0; due <= 12; due++) {
                for (int attended = 0; attended <= due; attended++) {
                    for (int toCome = 0; toCome <= 12; toCome++) {
                        var outlook = new Outlook(attended, due, toCome, percent);
                        int spare = outlook.spare();
                        if (spare >= 0) {
                            assertThat((attended + toCome - spare) * 100)
                                    .isGreaterThanOrEqualTo(percent * (due + toCome));
                        }
                        assertThat((attended + toCome - spare - 1) * 100).isLessThan(percent * (due + toCome));
                    }
                }
            }
        }
    }

    @Test
    void warnsBeforeItIsTooLate() {
        assertThat(new Outlook(8, 9, 4, 75).warning("you")).isEmpty();
        assertThat(new Outlook(7, 9, 3, 75).warning("you"))
                .isEqualTo("If you miss 2 more, 75% cannot be reached any more without making up.");
        assertThat(new Outlook(7, 9, 3, 75).warning("Theo"))
                .isEqualTo("If Theo misses 2 more, 75% cannot be reached any more without making up.");
        assertThat(new Outlook(4, 4, 2, 100).warning("you"))
                .isEqualTo("If you miss 1, 100% cannot be reached any more without making up.");
        assertThat(new Outlook(2, 6, 2, 75).warning("you"))
                .isEqualTo("75% can only be reached by making up 2 of the 4 missed sessions.");
        assertThat(new Outlook(0, 1, 0, 75).warning("you"))
                .isEqualTo("75% can only be reached by making up the session that was missed.");
        // Nothing to come can be missed.
        assertThat(new Outlook(3, 4, 0, 75).warning("you")).isEmpty();
        assertThat(new Outlook(1, 4, 1, 0).warning("you")).isEmpty();
    }

    @Test
    void saysWhatIsBehindAndAhead() {
        var outlook = new Outlook(10, 11, 4, 75);

        assertThat(outlook.sentence())
                .isEqualTo("1 missed, 4 still to come: 14 of 15 are possible by the end of the year.");
        assertThat(outlook.expectation()).isEqualTo("The trust expects 75% of what is due, which is 9 of 11.");
        assertThat(new Outlook(0, 0, 0, 75).sentence()).isEmpty();
    }

    @Test
    void countsWhatIsDueApartFromWhatIsToCome() {
        var year = new MadeUpEcts();
        year.attended("2025-10-01", 1L);
        year.delivered("2025-11-05", Map.of(1L, Mark.EXCUSED));
        year.delivered("2025-11-12", Map.of());
        year.delivered("2025-11-19", Map.of(), 1L);
        year.planned("2026-01-07");
        year.planned("2026-01-21");

        var outlook = Outlook.of(DueSession.of(ect(1), year.sessions, LocalDateTime.of(2026, 1, 14, 10, 0)), 75);

        assertThat(outlook).isEqualTo(new Outlook(1, 3, 2, 75));
    }
}
