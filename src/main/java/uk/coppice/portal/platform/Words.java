package uk.coppice.portal.platform;

import java.util.Locale;

/** Counts in words. */
public final class Words {

    private Words() {}

    /** {@code 1 session}, {@code 7 sessions}, {@code 1,200 sessions}. */
    public static String count(long number, String one, String many) {
        return "%,d".formatted(number) + ' ' + (number == 1 ? one : many);
    }

    /** {@code 1,234 of 20,000}. */
    public static String share(long some, long all) {
        return "%,d of %,d".formatted(some, all);
    }

    /** {@code 1st}, {@code 2nd}, {@code 11th}. */
    public static String nth(int number) {
        int tens = number % 100;
        String ending = tens >= 11 && tens <= 13
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return "%,d%s".formatted(number, ending);
    }

    /** {@code AO} of Amara Osei: at most two letters. */
    public static String initials(String name) {
        var words = name.strip().split("[\\s'’-]+");
        String first = initial(words[0]);
        return words.length == 1 ? first : first + initial(words[words.length - 1]);
    }

    private static String initial(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.UK);
    }
}
