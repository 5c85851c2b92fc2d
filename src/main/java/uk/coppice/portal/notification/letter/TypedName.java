package uk.coppice.portal.notification.letter;

import java.util.regex.Pattern;

/**
 * The name that somebody gave for an address that they have not shown to be theirs. A stranger reads it, so it is used
 * only when it can be nothing but a name: otherwise anybody could have the trust send their own words or links.
 */
public final class TypedName {

    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 5;
    // a stop ends an initial or a title; one within a word would make a link of it
    private static final Pattern NAME = Pattern.compile("(?:[\\p{L}\\p{M}'’-]+(?:\\.(?=\\s|$))?(?:\\s|$))+");
    private static final String OTHERWISE = "guest";

    private TypedName() {}

    /** The name on one line, or {@code guest}. */
    public static String of(String typed) {
        String name = OneLine.of(typed);
        boolean likely = name.length() <= LONGEST
                && name.split(" ", -1).length <= MOST_WORDS
                && NAME.matcher(name).matches();
        return likely ? name : OTHERWISE;
    }
}
