package uk.coppice.portal.people.erasure;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names, addresses and numbers that somebody had before, as the lines of their history tell them. */
final class FormerNames {

    private static final Pattern CHANGED = Pattern.compile(
            "(?:Name|Email|Teacher reference number|work email|teacher reference number): (.+?) → ([^;]+)");
    private static final Pattern FIRST = Pattern.compile("first name: (.+?) → ([^;]+)");
    private static final Pattern LAST = Pattern.compile("last name: (.+?) → ([^;]+)");
    private static final Pattern MERGED = Pattern.compile("Merged with (.+) \\((.+)\\), whose");

    private FormerNames() {}

    /**
     * All of them, with every pair of first and last names that they may have had.
     *
     * @param first the first name of today
     * @param last the last name of today
     */
    static Set<String> of(Collection<String> history, String first, String last) {
        var found = new TreeSet<String>();
        var firsts = new TreeSet<>(Set.of(first));
        var lasts = new TreeSet<>(Set.of(last));
        for (String line : history) {
            both(CHANGED, line, found);
            both(MERGED, line, found);
            both(FIRST, line, firsts);
            both(LAST, line, lasts);
        }
        for (String one : firsts) {
            lasts.forEach(other -> {
                found.add(one + " " + other);
                found.add(other + ", " + one);
            });
        }
        found.removeAll(Set.of("none", "nothing"));
        return found;
    }

    private static void both(Pattern pattern, String line, Set<String> into) {
        var match = pattern.matcher(line);
        while (match.find()) {
            into.add(match.group(1).strip());
            into.add(match.group(2).strip());
        }
    }
}
