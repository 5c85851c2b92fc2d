package uk.coppice.portal.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The year groups of a primary school, in order of age; each belongs to a phase. */
public enum YearGroup {
    NURSERY("N", "Nursery", "EYFS"),
    RECEPTION("R", "Reception", "EYFS"),
    YEAR_1("1", "Year 1", "KS1"),
    YEAR_2("2", "Year 2", "KS1"),
    YEAR_3("3", "Year 3", "KS2"),
    YEAR_4("4", "Year 4", "KS2"),
    YEAR_5("5", "Year 5", "KS2"),
    YEAR_6("6", "Year 6", "KS2");

    private final String code;
    private final String words;
    private final String phase;

    YearGroup(String code, String words, String phase) {
        this.code = code;
        this.words = words;
        this.phase = phase;
    }

    public String words() {
        return words;
    }

    /** Early years, key stage 1 or key stage 2, in their usual short form. */
    public String phase() {
        return phase;
    }

    /** As kept: {@code N,R,1}; empty for all year groups. */
    public static String codes(Collection<YearGroup> groups) {
        return groups.isEmpty() || groups.size() == values().length
                ? ""
                : EnumSet.copyOf(groups).stream().map(group -> group.code).collect(Collectors.joining(","));
    }

    /** Reads what {@link #codes} wrote; what it doesn't know is left out. */
    public static Set<YearGroup> ofCodes(String codes) {
        var wanted = List.of(codes.split(",", -1));
        return Arrays.stream(values())
                .filter(group -> wanted.contains(group.code))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(YearGroup.class)));
    }

    /** In a reader's words, a whole phase by its name: {@code EYFS, Year 1}; empty for all year groups. */
    public static String words(Collection<YearGroup> groups) {
        if (groups.isEmpty() || groups.size() == values().length) {
            return "";
        }
        var parts = new ArrayList<String>();
        for (String phase : List.of("EYFS", "KS1", "KS2")) {
            var all = Arrays.stream(values())
                    .filter(group -> group.phase.equals(phase))
                    .toList();
            if (groups.containsAll(all)) {
                parts.add(phase);
            } else {
                all.stream().filter(groups::contains).map(YearGroup::words).forEach(parts::add);
            }
        }
        return String.join(", ", parts);
    }
}
