package uk.coppice.portal.training.guests;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the school that a guest wrote by hand among those that the portal knows: only by its id does it count as one. */
@Component
class SchoolNames {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019]");

    private final JdbcClient jdbc;

    SchoolNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the only school of this name, or of this name and town, however they are written; empty for none or two. */
    Optional<Long> find(String typed) {
        String name = plain(typed);
        record Known(long id, String name, String town) {}
        var found = jdbc
                .sql("SELECT id, name, town FROM school")
                .query((row, n) -> new Known(
                        row.getLong(1),
                        plain(row.getString(2)),
                        plain(Optional.ofNullable(row.getString(3)).orElse(""))))
                .list()
                .stream()
                .filter(school -> school.name().equals(name) || (school.name() + " " + school.town()).equals(name))
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
    }

    private static String plain(String text) {
        return BETWEEN.matcher(APOSTROPHES.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.UK);
    }
}
