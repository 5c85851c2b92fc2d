package uk.coppice.portal.people.directory.ui;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.DateWords;

/** Posts and absences in words. */
final class PostWords {

    private static final int FULL_TIME = 1000;

    private PostWords() {}

    /** {@code Full time}, {@code 0.6 FTE}. */
    static String fte(int thousandths) {
        return thousandths == FULL_TIME
                ? "Full time"
                : BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString() + " FTE";
    }

    /** {@code Mon, Tue and Wed}. */
    static String days(Collection<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(Collectors.joining(", "));
    }

    /** {@code Thu 1 Sep 2022 to Wed 31 Aug}; without an end {@code since}, or {@code from} when it is still to come. */
    static String span(LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var words = new DateWords(today);
        if (to == null) {
            return (from.isAfter(today) ? "From " : "Since ") + words.day(from);
        }
        return words.day(from) + " to " + words.day(to);
    }
}
