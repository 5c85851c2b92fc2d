package uk.coppice.portal.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All closures that are known; in each list the first that holds a day is right about it.
 *
 * @param trust of all schools of the trust
 * @param schools of single schools, by id; they come before those of the trust
 */
public record Closures(List<Closure> trust, Map<Long, List<Closure>> schools) {

    /** Where closures are kept. */
    @FunctionalInterface
    public interface Source {
        Closures current();
    }

    Optional<Closure> on(LocalDate day) {
        return first(trust.stream(), day);
    }

    Optional<Closure> on(long school, LocalDate day) {
        return first(Stream.concat(schools.getOrDefault(school, List.of()).stream(), trust.stream()), day);
    }

    private static Optional<Closure> first(Stream<Closure> closures, LocalDate day) {
        return closures.filter(closure -> closure.holds(day))
                .findFirst()
                .filter(closure -> closure.kind() != Closure.Kind.OPEN);
    }
}
