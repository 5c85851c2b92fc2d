package uk.coppice.portal.training.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.training.SessionKind;

/**
 * Gives sessions and series codes that can be read out: {@code OTP-2627-014} is the fourteenth trust session of 2026/27,
 * {@code OTP-2627-S3} the third series. Two planners at the same moment may be given the same one; the unique key tells,
 * and who comes second asks again.
 */
@Component
class SessionCodes {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final JdbcClient jdbc;

    SessionCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes that no session has, as many as there are dates; all of the first date's year. */
    List<String> next(SessionKind kind, LocalDate first, int count) {
        String prefix = prefix(kind, first);
        int last = highest("code", prefix);
        return IntStream.rangeClosed(last + 1, last + count)
                .mapToObj(number -> "%s%03d".formatted(prefix, number))
                .toList();
    }

    /** A code that no series has. */
    String nextSeries(SessionKind kind, LocalDate first) {
        String prefix = prefix(kind, first) + "S";
        return prefix + (highest("series_code", prefix) + 1);
    }

    private int highest(String column, String prefix) {
        return jdbc
                .sql("SELECT DISTINCT " + column + " FROM training_session WHERE " + column + " LIKE :prefix")
                .param("prefix", prefix + "%")
                .query(String.class)
                .list()
                .stream()
                .map(code -> code.substring(prefix.length()))
                .filter(rest -> NUMBER.matcher(rest).matches())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private static String prefix(SessionKind kind, LocalDate date) {
        int year = AcademicYear.of(date).startYear();
        return "%s-%02d%02d-".formatted(kind.name(), year % 100, (year + 1) % 100);
    }
}
