package uk.coppice.portal.intake.spi;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.TypedText;

/**
 * A row of a file. Asking for a value that is bad reports it and gives a stand-in: read all values first, then ask
 * {@link #sound()} before using any. White space around values is left out.
 */
public final class Row {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:00)?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern SHARE = Pattern.compile("\\d?\\.\\d{1,3}|\\d");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9_][^\\s@,;:\"<>()\\[\\]\\\\]*@[A-Za-z0-9][A-Za-z0-9.-]*\\.[A-Za-z]{2,}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final String file;
    private final int line;
    private final Map<String, Integer> columns;
    private final List<String> values;
    private final Consumer<Problem> problems;
    private final Set<String> badColumns = new HashSet<>();
    private boolean sound = true;

    /**
     * @param file the file's name with its ending
     * @param line the line that the row starts on
     * @param columns where each column stands
     * @param values the row's values as they were read, one a column
     * @param problems is told of each bad value
     */
    public Row(String file, int line, Map<String, Integer> columns, List<String> values, Consumer<Problem> problems) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.values = values;
        this.problems = problems;
    }

    /** The line that the row starts on, from 1. */
    public int line() {
        return line;
    }

    /** Whether nothing bad has been found in this row so far. */
    public boolean sound() {
        return sound;
    }

    /** Whether nothing bad has been found in these columns, so that their values may be compared. */
    public boolean sound(String... columns) {
        return Arrays.stream(columns).noneMatch(badColumns::contains);
    }

    /** What stands in a column, empty when there is nothing. Checks nothing. */
    public String value(String column) {
        Integer at = columns.get(column);
        return at == null || at >= values.size() ? "" : Text.clean(values.get(at));
    }

    /** Reports the value of a column. */
    public void bad(String column, String expected) {
        sound = false;
        badColumns.add(column);
        problems.accept(new Problem(file, line, column, value(column), expected));
    }

    /** Reports a row that says again what an earlier line says. */
    public void doubled(String column, int earlierLine) {
        bad(column, "each row once: line " + earlierLine + " says this already");
    }

    /** This row refers to one that is bad, which has been reported. */
    public void spoil() {
        sound = false;
    }

    /** Text that must be there, of at most so many characters. */
    public String text(String column, int longest) {
        var text = optionalText(column, longest);
        if (text == null && value(column).isEmpty()) {
            bad(column, "a value");
        }
        return text == null ? "" : text;
    }

    /** Text, null when there is none. */
    public @Nullable String optionalText(String column, int longest) {
        var text = checked(column);
        if (text != null && text.length() > longest) {
            bad(column, "at most " + longest + " characters, not " + text.length());
            return null;
        }
        if (text != null && TypedText.startsFormula(text)) {
            bad(column, "text that does not start with =, +, - or @, which a spreadsheet would run as a formula");
            return null;
        }
        return text;
    }

    /** A date that must be there. */
    public LocalDate date(String column) {
        var date = optionalDate(column);
        if (date == null && value(column).isEmpty()) {
            bad(column, "a date such as 2026-01-31");
        }
        return date == null ? LocalDate.EPOCH : date;
    }

    /** A date, null when there is none. */
    public @Nullable LocalDate optionalDate(String column) {
        var text = checked(column);
        if (text == null) {
            return null;
        }
        if (!DATE.matcher(text).matches()) {
            bad(column, "a date such as 2026-01-31");
            return null;
        }
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                bad(column, "a date from " + FIRST_YEAR + " to " + LAST_YEAR);
                return null;
            }
            return date;
        } catch (DateTimeException e) {
            bad(column, "a day that exists, such as 2026-01-31");
            return null;
        }
    }

    /** A time of day that must be there, to the minute. */
    public LocalTime time(String column) {
        var text = required(column, "a time such as 15:45");
        if (text != null) {
            try {
                if (TIME.matcher(text).matches()) {
                    return LocalTime.parse(text);
                }
            } catch (DateTimeException e) {
                // not a time of day: reported below
            }
            bad(column, "a time such as 15:45");
        }
        return LocalTime.MIDNIGHT;
    }

    /** A whole number that must be there, within both bounds. */
    public int number(String column, int least, int most) {
        String expected = "a whole number from %,d to %,d".formatted(least, most);
        var text = required(column, expected);
        if (text != null) {
            if (WHOLE.matcher(text).matches()) {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            bad(column, expected);
        }
        return least;
    }

    /** A share that must be there, above 0 and at most 1, in thousandths. */
    public int share(String column) {
        String expected = "a number above 0 and at most 1, such as 0.6, with at most three decimals";
        var text = required(column, expected);
        if (text != null) {
            if (SHARE.matcher(text).matches()) {
                int thousandths = new BigDecimal(text).movePointRight(3).intValueExact();
                if (thousandths > 0 && thousandths <= 1000) {
                    return thousandths;
                }
            }
            bad(column, expected);
        }
        return 1000;
    }

    /** An email address, null when there is none. */
    public @Nullable String optionalEmail(String column) {
        var text = optionalText(column, 254);
        if (text != null && !EMAIL.matcher(text).matches()) {
            bad(column, "an email address such as name@school.example");
            return null;
        }
        return text;
    }

    /** One of some words that must be there; the first of them when it is bad. */
    public <E extends Enum<E>> E choice(String column, List<E> choices, Function<E, String> word) {
        var text = required(column, "one of " + words(choices, word));
        if (text != null) {
            for (E choice : choices) {
                if (word.apply(choice).equals(text)) {
                    return choice;
                }
            }
            bad(column, "one of " + words(choices, word));
        }
        return choices.getFirst();
    }

    /** The id of the row of another file that a column must name. */
    public long reference(String column, Keys keys, String what) {
        var text = required(column, what);
        return text == null ? Keys.SPOILED : reference(column, text, keys, what);
    }

    /**
     * The same, for a part of a column's value.
     *
     * @param what what was expected, such as 'a staff number'
     */
    public long reference(String column, String key, Keys keys, String what) {
        long id = keys.id(key);
        if (id == Keys.UNKNOWN) {
            keys.missed();
            bad(
                    column,
                    what + " known from " + keys.file() + ".csv or the portal"
                            + (value(column).equals(key) ? "" : ", not '" + key + "'"));
        } else if (id == Keys.SPOILED) {
            spoil();
        }
        return id;
    }

    private @Nullable String required(String column, String expected) {
        var text = checked(column);
        if (text == null && value(column).isEmpty()) {
            bad(column, expected);
        }
        return text;
    }

    // Null when there is nothing, or nothing that may be used.
    private @Nullable String checked(String column) {
        String text = value(column);
        String fault = Text.fault(text);
        if (fault != null) {
            bad(column, fault);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private static <E> String words(List<E> choices, Function<E, String> word) {
        return String.join(", ", choices.stream().map(word).toList());
    }
}
