package uk.coppice.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.coppice.portal.platform.SchoolCalendar;

class SendTimeTest {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final SendTime times = new SendTime(new SchoolCalendar(List.of(
            "2026-10-26/2026-10-30", "2026-12-21/2027-01-04", "2027-03-26/2027-04-09", "2027-07-22/2027-08-31")));

    @ParameterizedTest
    @CsvSource({
        // an ordinary Tuesday
        "2026-11-17T07:00:00, 2026-11-17T07:00:00",
        "2026-11-17T18:59:59, 2026-11-17T18:59:59",
        "2026-11-17T06:59:59, 2026-11-17T07:00:00",
        "2026-11-17T19:00:00, 2026-11-18T07:00:00",
        "2026-11-17T23:30:00, 2026-11-18T07:00:00",
        // a weekend
        "2026-11-20T19:00:00, 2026-11-23T07:00:00",
        "2026-11-21T12:00:00, 2026-11-23T07:00:00",
        // holidays
        "2026-10-28T10:00:00, 2026-11-02T07:00:00",
        "2026-12-18T19:00:00, 2027-01-05T07:00:00",
        "2027-07-21T20:00:00, 2027-09-01T07:00:00",
        // over the clock changes of March and October: 7am on the wall
        "2027-03-25T20:00:00, 2027-04-12T07:00:00",
        "2026-10-23T20:00:00, 2026-11-02T07:00:00",
    })
    void mailGoesOutInSchoolDays(LocalDateTime now, LocalDateTime expected) {
        assertThat(times.next(now.atZone(ENGLAND))).isEqualTo(expected.atZone(ENGLAND));
    }

    @Test
    void sevenIsSevenOnTheWallWhenTheClocksHaveChanged() {
        var openCalendar = new SendTime(new SchoolCalendar(List.of()));
        var beforeSummer = LocalDateTime.of(2027, 3, 26, 20, 0).atZone(ENGLAND);
        var beforeWinter = LocalDateTime.of(2026, 10, 23, 20, 0).atZone(ENGLAND);

        assertThat(openCalendar.next(beforeSummer).toInstant()).hasToString("2027-03-29T06:00:00Z");
        assertThat(openCalendar.next(beforeWinter).toInstant()).hasToString("2026-10-26T07:00:00Z");
    }

    @Test
    void withoutASchoolDayInSightItGoesAtOnce() {
        var closed = new SendTime(new SchoolCalendar(List.of("2026-01-01/2027-12-31")));
        var now = LocalDateTime.of(2026, 5, 5, 3, 0).atZone(ENGLAND);

        assertThat(closed.next(now)).isEqualTo(now);
    }

    @ParameterizedTest
    @CsvSource({
        // Fri 20 Nov: until Tue 24 Nov
        "2026-11-20, 2026-11-20, true",
        "2026-11-20, 2026-11-23, true",
        "2026-11-20, 2026-11-24, true",
        "2026-11-20, 2026-11-25, false",
        // a Sunday
        "2026-11-22, 2026-11-24, true",
        "2026-11-22, 2026-11-25, false",
        // the last day of term
        "2026-12-18, 2027-01-06, true",
        "2026-12-18, 2027-01-07, false",
        // over
        "2026-11-20, 2026-11-19, false",
    })
    void newsOfASessionSoonCannotWait(LocalDate today, LocalDate session, boolean cannotWait) {
        assertThat(times.cannotWait(MailKind.CALLED_OFF, session, today)).isEqualTo(cannotWait);
        assertThat(times.cannotWait(MailKind.CHANGED, session, today)).isEqualTo(cannotWait);
        assertThat(times.cannotWait(MailKind.BOOKED, session, today)).isEqualTo(cannotWait);
        assertThat(times.cannotWait(MailKind.REMINDER, session, today)).isFalse();
        assertThat(times.cannotWait(MailKind.DIGEST, session, today)).isFalse();
        assertThat(times.cannotWait(MailKind.OFFERED, session, today)).isTrue();
    }
}
