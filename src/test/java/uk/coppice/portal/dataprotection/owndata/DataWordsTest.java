package uk.coppice.portal.dataprotection.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.coppice.portal.people.spi.DataSection.Kind;

class DataWordsTest {

    private final DataWords words = new DataWords(ZoneId.of("Europe/London"));

    @Test
    void valuesAreReadAsPeopleReadThem() {
        assertThat(words.of(Kind.DAY, LocalDate.parse("2026-09-03"))).isEqualTo("3 Sep 2026");
        assertThat(words.of(Kind.MOMENT, Instant.parse("2026-07-01T23:30:00Z"))).isEqualTo("2 Jul 2026, 12.30am");
        assertThat(words.of(Kind.YES_NO, true)).isEqualTo("Yes");
        assertThat(words.of(Kind.NUMBER, new BigDecimal("0.6"))).isEqualTo("0.6");
        assertThat(words.of(Kind.TEXT, "WAS_THERE")).isEqualTo("WAS_THERE");
        assertThat(words.of(Kind.TEXT, null)).isEmpty();
    }

    @Test
    void theKeyOfASectionIsRead() {
        assertThat(DataWords.key("people.long_absences")).isEqualTo("People: long absences");
        assertThat(DataWords.key("odd")).isEqualTo("Odd");
    }

    @ParameterizedTest
    @CsvSource({
        "WAS_THERE, Was there",
        "other_school, Other school",
        "HR, HR",
        "ECT_LEAD, ECT lead",
        "S12, S12",
        "OTP-1, OTP-1",
        "1:1, 1:1"
    })
    void aCodeIsAWord(String code, String said) {
        assertThat(DataWords.code(code)).isEqualTo(said);
    }
}
