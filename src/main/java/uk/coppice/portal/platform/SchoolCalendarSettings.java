package uk.coppice.portal.platform;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The term dates that a trust starts with, from config/term-dates.yaml. Days and stretches of days are written {@code
 * 2026-10-26} or {@code 2026-10-26/2026-10-30}, both ends inclusive, with a name after them if there is one.
 *
 * @param closed without school, weekends apart
 * @param inset INSET days of all schools
 * @param schools the same for single schools, by code
 */
@ConfigurationProperties("portal.school-calendar")
public record SchoolCalendarSettings(
        @DefaultValue List<String> closed,
        @DefaultValue List<String> inset,
        @DefaultValue Map<String, School> schools) {

    /** What one school has beside the trust's dates. */
    public record School(
            @DefaultValue List<String> closed, @DefaultValue List<String> inset) {}

    /** @throws IllegalArgumentException naming an entry that is written otherwise */
    public SchoolCalendarSettings {
        closures("portal.school-calendar", closed, inset);
        schools.forEach(
                (code, school) -> closures("portal.school-calendar.schools." + code, school.closed(), school.inset()));
    }

    /** Of all schools. */
    public List<Closure> ofTrust() {
        return closures("portal.school-calendar", closed, inset);
    }

    /** Of single schools, by code. */
    public Map<String, List<Closure>> ofSchools() {
        return schools.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> closures(
                                entry.getKey(),
                                entry.getValue().closed(),
                                entry.getValue().inset())));
    }

    private static List<Closure> closures(String where, List<String> closed, List<String> inset) {
        var closures = new ArrayList<Closure>();
        closed.forEach(entry -> closures.add(read(where + ".closed", Closure.Kind.HOLIDAY, entry)));
        inset.forEach(entry -> closures.add(read(where + ".inset", Closure.Kind.INSET, entry)));
        return closures;
    }

    private static Closure read(String where, Closure.Kind kind, String entry) {
        try {
            return Closure.parse(kind, entry);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    where + ": '" + entry
                            + "' must be a day such as 2026-10-26, or 2026-10-26/2026-10-30, and its name",
                    e);
        }
    }
}
