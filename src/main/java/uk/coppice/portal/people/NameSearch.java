package uk.coppice.portal.people;

import java.util.Locale;
import java.util.stream.Stream;
import uk.coppice.portal.platform.LikeText;

/**
 * Finds people by what is typed: the start of a first, last or whole name, or of a staff number, in any case. Nothing
 * typed finds everyone.
 *
 * @param typed as it was typed; space around it does not count
 */
public record NameSearch(String typed) {

    private static final String STARTS = " LIKE :typed ESCAPE '!'";
    private static final String FINDS = "(LOWER(p.first_name)" + STARTS + " OR LOWER(p.last_name)" + STARTS
            + " OR LOWER(CONCAT(p.first_name, ' ', p.last_name))" + STARTS + " OR LOWER(p.staff_no)" + STARTS + ")";

    public NameSearch {
        typed = typed.strip();
    }

    /** Whether nothing is typed. */
    public boolean blank() {
        return typed.isEmpty();
    }

    /** A condition on the table {@code person} under the name {@code p}; {@code :typed} in it is {@link #pattern}. */
    public String condition() {
        return blank() ? "1 = 1" : FINDS;
    }

    /** The value of {@code :typed}. */
    public String pattern() {
        return LikeText.of(typed) + "%";
    }

    /** Whether it finds somebody. */
    public boolean finds(Person person) {
        String start = typed.toLowerCase(Locale.UK);
        return Stream.of(person.firstName(), person.lastName(), person.name(), person.staffNo())
                .anyMatch(text -> text.toLowerCase(Locale.UK).startsWith(start));
    }
}
