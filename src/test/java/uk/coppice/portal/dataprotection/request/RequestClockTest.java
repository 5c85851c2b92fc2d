package uk.coppice.portal.dataprotection.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.coppice.portal.dataprotection.request.RequestClock.Step;

class RequestClockTest {

    /** The same day of the next month, the last day of a shorter one, the next working day of one that is none. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-02, 2026-10-02", // a Friday
        "2026-09-03, 2026-10-05", // the 3rd is a Saturday
        "2028-01-31, 2028-02-29", // a leap year
        "2027-01-31, 2027-03-01", // the last of February is a Sunday
        "2026-03-31, 2026-04-30",
        "2026-03-03, 2026-04-07", // Good Friday and Easter Monday
        "2026-11-25, 2026-12-29", // Christmas, a weekend and the substitute day
        "2026-11-30, 2026-12-30"
    })
    void aRequestIsAnsweredWithinAMonth(LocalDate received, LocalDate last) {
        var due = request(received).due().orElseThrow();

        assertThat(due.step()).isEqualTo(Step.ANSWER);
        assertThat(due.by()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 2026-04-30", "2026-11-30, 2027-03-01", "2026-01-14, 2026-04-14"})
    void toldInTimeItCanTakeTwoMonthsMore(LocalDate received, LocalDate last) {
        var extended = new RequestClock(false, received, received, null, 0, true, true);

        assertThat(extended.due().orElseThrow().by()).isEqualTo(last);
        assertThat(request(received).answerByIfExtended()).isEqualTo(last);
    }

    @Test
    void theyAreToldWithinTheFirstMonth() {
        var received = LocalDate.parse("2026-01-14");
        assertThat(request(received).extendBy()).isEqualTo("2026-02-16"); // the 14th is a Saturday
    }

    @Test
    void theTimeBeginsWhenItIsKnownWhoAsks() {
        var received = LocalDate.parse("2026-01-14");
        var known = LocalDate.parse("2026-01-26");

        assertThat(new RequestClock(false, received, known, null, 0, false, false)
                        .due()
                        .orElseThrow()
                        .by())
                .isEqualTo("2026-02-26");
    }

    @Test
    void theTimeStandsStillWhileTheyAreAsked() {
        var received = LocalDate.parse("2026-01-14");

        assertThat(new RequestClock(false, received, received, received.plusDays(3), 0, false, false).due())
                .isEmpty();
        assertThat(new RequestClock(false, received, received, null, 5, false, false)
                        .due()
                        .orElseThrow()
                        .by())
                .isEqualTo("2026-02-19");
    }

    /** The first of the 30 days is the day after receipt. */
    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-07-31",
        "2026-06-05, 2026-07-06", // the 5th is a Sunday
        "2026-03-04, 2026-04-07", // Good Friday
        "2028-01-30, 2028-02-29"
    })
    void aComplaintIsAcknowledgedWithinThirtyDays(LocalDate received, LocalDate last) {
        var due = complaint(received, false).due().orElseThrow();

        assertThat(due.step()).isEqualTo(Step.ACKNOWLEDGE);
        assertThat(due.by()).isEqualTo(last);
    }

    @Test
    void thenTheLawNamesNoDay() {
        assertThat(complaint(LocalDate.parse("2026-07-01"), true).due()).isEmpty();
    }

    @Test
    void theLastDayIsInTime() {
        var due = request(LocalDate.parse("2026-09-02")).due().orElseThrow();

        assertThat(due.late(LocalDate.parse("2026-10-02"))).isFalse();
        assertThat(due.daysLeft(LocalDate.parse("2026-10-02"))).isZero();
        assertThat(due.late(LocalDate.parse("2026-10-03"))).isTrue();
        assertThat(due.daysLeft(LocalDate.parse("2026-10-04"))).isEqualTo(-2);
    }

    private static RequestClock request(LocalDate received) {
        return new RequestClock(false, received, received, null, 0, false, false);
    }

    private static RequestClock complaint(LocalDate received, boolean acknowledged) {
        return new RequestClock(true, received, received, null, 0, acknowledged, false);
    }
}
