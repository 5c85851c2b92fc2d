package uk.coppice.portal.dataprotection.owndata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.spi.DataSection.Kind;
import uk.coppice.portal.platform.DateWords;

/**
 * What is held, as a reader reads it. Dates have their year: a copy is read for years.
 *
 * @param zone whose wall clock the reader looks at
 */
public record DataWords(ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private static final Pattern CODE = Pattern.compile("[A-Za-z]+(_[A-Za-z]+)*");
    private static final Set<String> SHORT = Set.of("HR", "ECT", "OTP", "TA");

    /** The words of a value; empty for nothing. */
    public String of(Kind kind, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> day(day);
            case Instant moment -> {
                var wall = LocalDateTime.ofInstant(moment, zone);
                yield day(wall.toLocalDate()) + ", " + DateWords.time(wall.toLocalTime());
            }
            case Boolean yes -> yes ? "Yes" : "No";
            case String text when kind == Kind.CODE -> code(text);
            default -> String.valueOf(value);
        };
    }

    /** {@code 14 Jan 2026}. */
    public String day(LocalDate day) {
        return DAY.format(day).replace("Sept ", "Sep ");
    }

    /** The key of a section in words: {@code people.long_absences} is 'People: long absences'. */
    public static String key(String key) {
        int dot = key.indexOf('.');
        return dot < 0
                ? code(key)
                : code(key.substring(0, dot)) + ": " + key.substring(dot + 1).replace('_', ' ');
    }

    /**
     * A code in words: {@code WAS_THERE} is 'Was there', {@code ECT_LEAD} 'ECT lead'. One with digits or other signs stays
     * as it is.
     */
    static String code(String code) {
        if (!CODE.matcher(code).matches()) {
            return code;
        }
        String words = Arrays.stream(code.split("_"))
                .map(word -> SHORT.contains(word) ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
