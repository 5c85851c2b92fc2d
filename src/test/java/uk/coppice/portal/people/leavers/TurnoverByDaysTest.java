package uk.coppice.portal.people.leavers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.School;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.spi.MeasureRequest;

/** Trusts thrown together, and the same figures worked out the slow way: day by day, person by person. */
class TurnoverByDaysTest {

    private static final int TRUSTS = 400;
    private static final List<String> REASONS = List.of("", "promotion", "workload", "family", "unheard_of");
    private static final Set<String> LEFT_OUT = Set.of("promotion", "family");

    @Test
    void randomTrustsComeOutAsWhenCountedDayByDay() {
        int leavers = 0;
        int moves = 0;
        for (long seed = 1; seed <= TRUSTS; seed++) {
            var trust = new RandomPosts(seed);
            var measured = Turnover.of(
                    new MeasureRequest(trust.year, trust.asOf, Map.of()),
                    trust.posts,
                    reason -> LEFT_OUT.contains("" + reason),
                    Optional.empty());
            var reference = trust.left(null, false);
            assertThat(measured.numerator()).as("leavers of seed " + seed).isEqualTo(BigFraction.of(reference.size()));
            assertThat(measured.denominator()).as("headcount of seed " + seed).isEqualTo(trust.headcount());
            for (var school : trust.schools) {
                measured.companions().stream()
                        .filter(companion -> companion.key().equals("school-" + school.code()))
                        .forEach(companion -> assertThat(companion.numerator())
                                .as(school.name() + " of a trust thrown together")
                                .isEqualTo(
                                        BigFraction.of(trust.left(school, true).size())));
            }
            leavers += reference.size();
            moves += new Leavings(trust.posts)
                    .moves(trust.year.firstDay(), trust.asOf)
                    .size();
        }
        assertThat(leavers).isGreaterThan(TRUSTS / 2);
        assertThat(moves).isGreaterThan(TRUSTS / 20);
    }

    private static final class RandomPosts {

        final AcademicYear year;
        final LocalDate asOf;
        final List<School> schools = new ArrayList<>();
        final List<TrustPost> posts = new ArrayList<>();
        private final Random random;
        private final int people;

        RandomPosts(long seed) {
            random = new Random(seed);
            year = new AcademicYear(2019 + random.nextInt(8));
            asOf = random.nextBoolean() ? year.lastDay() : year.firstDay().plusDays(random.nextInt(365));
            people = 2 + random.nextInt(8);
            for (int id = 1; id <= 3; id++) {
                var from = random.nextInt(5) == 0 ? null : random.nextInt(3) == 0 ? edge() : LocalDate.of(2015, 9, 1);
                var to = from == null || random.nextInt(3) > 0 ? null : later(from.plusDays(1), edge());
                schools.add(new School(id, "S" + id, "School " + id, from, to));
            }
            for (int person = 1; person <= people; person++) {
                person(person);
            }
        }

        private void person(int person) {
            var starts = new TreeSet<LocalDate>();
            for (int n = random.nextInt(4); n > 0; n--) {
                starts.add(random.nextBoolean() ? LocalDate.of(2016, 9, 1) : edge());
            }
            LocalDate before = null;
            for (var start : starts) {
                // likes to begin about 31 days after the last end
                var begins = before == null || random.nextBoolean() ? start : before.plusDays(29 + random.nextInt(6));
                var end = random.nextInt(3) == 0 ? null : later(begins, edge());
                String reason = REASONS.get(random.nextInt(REASONS.size()));
                posts.add(new TrustPost(
                        posts.size() + 1L,
                        person,
                        random.nextInt(5) == 0 ? null : schools.get(random.nextInt(schools.size())),
                        "Post",
                        begins,
                        end,
                        100 + random.nextInt(10) * 100,
                        reason.isEmpty() ? null : reason,
                        null));
                before = end == null ? before : end;
            }
        }

        Set<Long> left(@Nullable School school, boolean only) {
            var left = new HashSet<Long>();
            for (var day = year.firstDay(); !day.isAfter(asOf); day = day.plusDays(1)) {
                for (long person = 1; person <= people; person++) {
                    if (endsOn(person, day, school, only) && !backWithin(person, day, school, only)) {
                        left.add(person);
                    }
                }
            }
            return left;
        }

        private boolean endsOn(long person, LocalDate day, @Nullable School school, boolean only) {
            return posts.stream()
                    .anyMatch(post -> post.personId() == person
                            && (!only || school == post.school())
                            && day.equals(post.end())
                            && !post.start().isAfter(day)
                            && belongs(post, day));
        }

        private boolean backWithin(long person, LocalDate day, @Nullable School school, boolean only) {
            return LongStream.rangeClosed(1, 31)
                    .mapToObj(day::plusDays)
                    .anyMatch(later -> posts.stream()
                            .anyMatch(post -> post.personId() == person
                                    && (!only || school == post.school())
                                    && !post.start().isAfter(later)
                                    && (post.end() == null || !post.end().isBefore(later))
                                    && belongs(post, later)));
        }

        private static boolean belongs(TrustPost post, LocalDate day) {
            var school = post.school();
            if (school == null) {
                return true;
            }
            var from = school.inTrustFrom();
            var to = school.inTrustTo();
            return from != null && !day.isBefore(from) && (to == null || day.isBefore(to));
        }

        BigFraction headcount() {
            int days = 0;
            int heads = 0;
            for (var day = year.firstDay(); !day.isAfter(asOf); day = day.plusDays(1)) {
                if (day.getDayOfMonth() != 1 && !day.equals(year.lastDay())) {
                    continue;
                }
                days++;
                for (long person = 1; person <= people; person++) {
                    long who = person;
                    var on = day;
                    if (posts.stream()
                            .anyMatch(post -> post.personId() == who
                                    && !post.start().isAfter(on)
                                    && (post.end() == null || !post.end().isBefore(on))
                                    && belongs(post, on))) {
                        heads++;
                    }
                }
            }
            return BigFraction.of(heads, days);
        }

        private LocalDate edge() {
            var edges = List.of(
                    year.firstDay(), year.lastDay(), asOf, year.firstDay().plusDays(random.nextInt(400) - 20));
            return edges.get(random.nextInt(edges.size())).plusDays(random.nextInt(3) - 1);
        }

        private static LocalDate later(LocalDate first, LocalDate second) {
            return second.isBefore(first) ? first : second;
        }
    }
}
