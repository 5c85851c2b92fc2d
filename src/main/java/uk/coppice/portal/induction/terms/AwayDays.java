package uk.coppice.portal.induction.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which days away extend an induction. Absence of 30 or more school days in a year of induction extends it by the whole
 * total; fewer by nothing. Statutory family leave is not counted towards the 30, and extends only when the teacher
 * chooses so. A day that two entries name counts once; a day of family leave is no other absence. Source: statutory
 * guidance, 'Extensions due to absence'.
 */
final class AwayDays {

    /** School days of other absence in a year of induction from which on all of them extend it. */
    static final int EXTENDS_FROM = 30;

    /**
     * The absence of a year of induction, which begins on the day of the start and on each anniversary.
     *
     * @param from its first day
     * @param other school days away but for family leave
     * @param family school days of statutory family leave
     */
    record Year(LocalDate from, int other, int family) {

        boolean extend() {
            return other >= EXTENDS_FROM;
        }
    }

    private final LocalDate first;
    private final BitSet extending = new BitSet();
    private final List<Year> years = new ArrayList<>();

    AwayDays(Facts facts, List<Stretch> stretches) {
        this.first = facts.startedOn();
        var family = days(facts, stretches, true);
        var other = days(facts, stretches, false);
        other.andNot(family);
        int last = Math.max(family.length(), other.length());
        for (int year = 0; index(first.plusYears(year)) < last; year++) {
            int from = index(first.plusYears(year));
            int to = index(first.plusYears(year + 1L));
            var some = other.get(from, to);
            var absence = new Year(
                    first.plusYears(year),
                    some.cardinality(),
                    family.get(from, to).cardinality());
            years.add(absence);
            if (absence.extend()) {
                some.stream().forEach(day -> extending.set(from + day));
            }
        }
        if (Boolean.TRUE.equals(facts.familyExtends())) {
            extending.or(family);
        }
    }

    /** The years of induction with any absence known, and those before them. */
    List<Year> years() {
        return List.copyOf(years);
    }

    /** Whether a day is one by which the induction is extended. */
    boolean extendsBy(LocalDate day) {
        return !day.isBefore(first) && extending.get(index(day));
    }

    /** How many of the days between two extend it; both inclusive. */
    int between(LocalDate from, LocalDate to) {
        if (extending.isEmpty() || to.isBefore(from) || to.isBefore(first)) {
            return 0;
        }
        return extending
                .get(index(from.isBefore(first) ? first : from), index(to) + 1)
                .cardinality();
    }

    private BitSet days(Facts facts, List<Stretch> stretches, boolean family) {
        var days = new BitSet();
        for (var away : facts.away()) {
            if (away.family() != family) {
                continue;
            }
            var to = away.to() == null ? facts.today() : away.to();
            for (var stretch : stretches) {
                var day = later(away.from(), stretch.from());
                var end = to.isBefore(stretch.to()) ? to : stretch.to();
                for (; !day.isAfter(end); day = day.plusDays(1)) {
                    if (stretch.days().is(day)) {
                        days.set(index(day));
                    }
                }
            }
        }
        return days;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private int index(LocalDate day) {
        return (int) (day.toEpochDay() - first.toEpochDay());
    }
}
