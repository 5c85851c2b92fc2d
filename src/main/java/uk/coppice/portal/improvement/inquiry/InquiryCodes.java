package uk.coppice.portal.improvement.inquiry;

import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.AcademicYear;

/**
 * Gives inquiries codes that can be read out: {@code INQ-2627-014} is the fourteenth of 2026/27. Two people at the same
 * moment may be given the same one; the unique key tells, and who comes second asks again.
 */
@Component
class InquiryCodes {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final JdbcClient jdbc;

    InquiryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code that no inquiry has. */
    String next(AcademicYear year) {
        String prefix = "INQ-%02d%02d-".formatted(year.startYear() % 100, (year.startYear() + 1) % 100);
        int last = jdbc
                .sql("SELECT code FROM inquiry WHERE code LIKE :prefix")
                .param("prefix", prefix + "%")
                .query(String.class)
                .list()
                .stream()
                .map(code -> code.substring(prefix.length()))
                .filter(rest -> NUMBER.matcher(rest).matches())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return "%s%03d".formatted(prefix, last + 1);
    }
}
