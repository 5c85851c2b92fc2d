package uk.coppice.portal.people.erasure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one person is looked for by in texts of others. A first and a last name, an address and a long number are theirs
 * wherever they stand. A single word ('Reading') or a short number ('2024') means them only in a text that names them
 * otherwise, too.
 */
final class SoughtNames {

    static final String NAME = "Erased person";
    static final String NUMBER = "erased";

    /** What is shorter is looked for nowhere. */
    private static final int SHORTEST = 4;

    /** Staff numbers with fewer signs may be a year, a room or a school's code. */
    private static final int LONG_NUMBER = 6;

    private static final Comparator<String> LONGER_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private record Name(Pattern pattern, String instead) {

        /** Whole words alone, whatever their case. */
        static Name of(String text) {
            return new Name(
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    Matcher.quoteReplacement(isName(text) ? NAME : NUMBER));
        }

        String outOf(String text) {
            return pattern.matcher(text).replaceAll(instead);
        }
    }

    private final List<Name> alone;
    private final List<Name> beside;
    private final Set<String> clues;

    SoughtNames(Collection<String> names) {
        // The longer ones first: an address may hold a number.
        var wanted = names.stream()
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST)
                .distinct()
                .sorted(LONGER_FIRST)
                .toList();
        this.alone = wanted.stream().filter(SoughtNames::clear).map(Name::of).toList();
        this.beside = wanted.stream().filter(name -> !clear(name)).map(Name::of).toList();
        this.clues = wanted.stream()
                .filter(SoughtNames::clear)
                .map(SoughtNames::clue)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Words in small letters; a text that has none of them does not name the person. */
    Set<String> clues() {
        return clues;
    }

    /** The text without the names; the same text when it does not name them. */
    String outOf(String text) {
        String result = text;
        for (var name : alone) {
            result = name.outOf(result);
        }
        if (!result.equals(text)) {
            for (var name : beside) {
                result = name.outOf(result);
            }
        }
        return result;
    }

    private static boolean clear(String name) {
        return isName(name) ? name.contains(" ") : name.length() >= LONG_NUMBER;
    }

    private static boolean isName(String text) {
        return text.chars().noneMatch(sign -> sign == '@' || Character.isDigit(sign));
    }

    /** The longest word of a name; of an address one before the @, for many have the rest of it. */
    private static String clue(String name) {
        int at = name.indexOf('@');
        return TextWords.of(at > 0 ? name.substring(0, at) : name).stream()
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }
}
