package uk.coppice.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class StoredTimeTest {

    private static final Instant MOMENT = Instant.parse("2026-07-06T08:30:00Z");
    private static final LocalDateTime STORED = LocalDateTime.of(2026, 7, 6, 8, 30);

    @Test
    void isUtcWhateverTheSeason() {
        assertThat(StoredTime.of(MOMENT)).isEqualTo(STORED);
        assertThat(StoredTime.moment(STORED)).isEqualTo(MOMENT);
    }

    @Test
    void isReadOnTheWallClock() {
        assertThat(StoredTime.wall(STORED, ZoneId.of("Europe/London"))).isEqualTo(STORED.plusHours(1));
        assertThat(StoredTime.wall(STORED.plusMonths(6), ZoneId.of("Europe/London")))
                .isEqualTo(STORED.plusMonths(6));
    }
}
