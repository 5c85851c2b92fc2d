package uk.coppice.portal.people;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import uk.coppice.portal.scorecard.spi.Breakdown;
import uk.coppice.portal.scorecard.spi.MeasureRequest;

/** Counts a figure by school: everyone once, under their main school or the central team. */
public final class SchoolParts {

    private final Map<String, long[]> parts =
            new TreeMap<>(Comparator.comparing((String name) -> name.equals(StaffDirectory.CENTRAL_TEAM))
                    .thenComparing(Comparator.naturalOrder()));

    private final boolean kept;

    /** For a figure; without its working nothing is counted. */
    public SchoolParts(MeasureRequest request) {
        this.kept = request.working();
    }

    /**
     * Counts somebody, whether they reached what the figure is about or not.
     *
     * @param school theirs, looked up only where it is needed; without one, in the central team
     */
    public void add(Supplier<Optional<School>> school, boolean reached) {
        if (!kept) {
            return;
        }
        var part = parts.computeIfAbsent(
                school.get().map(School::name).orElse(StaffDirectory.CENTRAL_TEAM), name -> new long[2]);
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
