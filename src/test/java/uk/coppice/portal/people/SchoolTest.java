package uk.coppice.portal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01,           , 2025-12-31, false",
        "2026-01-01,           , 2026-01-01, true",
        "2026-01-01,           , 2099-01-01, true",
        "2026-01-01, 2026-04-01, 2026-03-31, true",
        "2026-01-01, 2026-04-01, 2026-04-01, false",
        "2026-01-01, 2026-01-01, 2026-01-01, false",
        "          ,           , 2026-01-01, false",
        "          , 2026-04-01, 2026-01-01, false",
    })
    void belongsFromItsJoiningDayUpToButNotOnItsLeavingDay(
            @Nullable LocalDate from, @Nullable LocalDate to, LocalDate day, boolean inTrust) {
        assertThat(new School(1, "W", "Willow", from, to).inTrust(day)).isEqualTo(inTrust);
    }
}
