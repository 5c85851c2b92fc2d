package uk.coppice.portal.training.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.NumberedCodes;
import uk.coppice.portal.training.SessionKind;

/**
 * Gives sessions and series codes that can be read out: {@code OTP-2627-014} is the fourteenth trust session of 2026/27,
 * {@code OTP-2627-S3} the third series.
 */
@Component
class SessionCodes {

    private static final String TABLE = "training_session";

    private final NumberedCodes numbers;

    SessionCodes(NumberedCodes numbers) {
        this.numbers = numbers;
    }

    /** Codes that no session has, as many as there are dates; all of the first date's year. */
    List<String> next(SessionKind kind, LocalDate first, int count) {
        String prefix = prefix(kind, first);
        int from = numbers.next(TABLE, "code", prefix);
        return IntStream.range(from, from + count)
                .mapToObj(number -> NumberedCodes.code(prefix, number))
                .toList();
    }

    /** A code that no series has. */
    String nextSeries(SessionKind kind, LocalDate first) {
        String prefix = prefix(kind, first) + "S";
        return prefix + numbers.next(TABLE, "series_code", prefix);
    }

    private static String prefix(SessionKind kind, LocalDate date) {
        return NumberedCodes.prefix(kind.name(), AcademicYear.of(date));
    }
}
