package uk.coppice.portal.platform;

import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes that can be read out: {@code INQ-2627-014} is the fourteenth of 2026/27. Two people at the same moment may be
 * given the same number; the unique key tells, and who comes second asks again.
 */
@Component
public class NumberedCodes {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final JdbcClient jdbc;

    NumberedCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The number after the highest behind a prefix, from 1 on. Codes with anything but a number there do not count.
     *
     * @param table and column where the codes stand: the portal's own words, never typed ones
     * @param prefix with which they begin, without {@code %} and {@code _}
     */
    public int next(String table, String column, String prefix) {
        return jdbc
                        .sql("SELECT DISTINCT " + column + " FROM " + table + " WHERE " + column + " LIKE :prefix")
                        .param("prefix", prefix + "%")
                        .query(String.class)
                        .list()
                        .stream()
                        .map(code -> code.substring(prefix.length()))
                        .filter(rest -> NUMBER.matcher(rest).matches())
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** What stands before the numbers of a year: {@code INQ-2627-}. */
    public static String prefix(String kind, AcademicYear year) {
        return "%s-%02d%02d-".formatted(kind, year.startYear() % 100, (year.startYear() + 1) % 100);
    }

    /** A code, its number of three digits at least. */
    public static String code(String prefix, int number) {
        return "%s%03d".formatted(prefix, number);
    }
}
