package uk.coppice.portal.people;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.coppice.portal.scorecard.spi.Breakdown;

/** Counts a figure by school: everyone once, under their main school or the central team. */
public final class SchoolParts {

    private final Map<String, long[]> parts =
            new TreeMap<>(Comparator.comparing((String name) -> name.equals(StaffDirectory.CENTRAL_TEAM))
                    .thenComparing(Comparator.naturalOrder()));

    /** Counts somebody, whether they reached what the figure is about or not; without a school, in the central team. */
    public void add(Optional<School> school, boolean reached) {
        var part = parts.computeIfAbsent(
                school.map(School::name).orElse(StaffDirectory.CENTRAL_TEAM), name -> new long[2]);
        part[0] += reached ? 1 : 0;
        part[1]++;
    }

    /** The parts by the names of the schools, the central team last. */
    public Breakdown breakdown() {
        return new Breakdown(
                "By school",
                parts.entrySet().stream()
                        .map(part -> new Breakdown.Part(part.getKey(), part.getValue()[0], part.getValue()[1]))
                        .toList());
    }
}
