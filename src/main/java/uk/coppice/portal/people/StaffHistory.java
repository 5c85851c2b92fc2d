package uk.coppice.portal.people;

import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectMaps;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.AcademicYear;

/**
 * Who worked where on a day, over one academic year. Holds ids and dates only, no names. Source of every rule here:
 * 'Words' in the definition of the plan's figures.
 */
public final class StaffHistory {

    /** Days of the year in post and not on long absence that make somebody eligible for 'all staff do X this year'. */
    public static final int ELIGIBLE_FROM_DAYS = 90;

    /**
     * A post.
     *
     * @param personId whose
     * @param school where; null for the central team
     * @param group its staff group
     * @param start first day
     * @param end last day, inclusive; null while it runs
     * @param fte full-time equivalent in thousandths
     */
    public record Post(
            long personId,
            @Nullable School school,
            StaffGroup group,
            LocalDate start,
            @Nullable LocalDate end,
            int fte) {

        public boolean active(LocalDate day) {
            return !start.isAfter(day) && (end == null || !end.isBefore(day));
        }

        private boolean inTrust(LocalDate day) {
            return active(day) && (school == null || school.inTrust(day));
        }
    }

    /**
     * A long absence.
     *
     * @param personId whose
     * @param from first day
     * @param to last day, inclusive; null while it lasts
     * @param family whether it is statutory family leave
     */
    public record Absence(
            long personId, LocalDate from, @Nullable LocalDate to, boolean family) {

        /** Whether somebody was away on a day. */
        public boolean covers(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** Whether somebody counts among 'all staff', and if not, why, in words to follow their name. */
    public record Eligibility(boolean eligible, int daysInPost, int daysAway) {

        /** Why somebody is left out; empty for the eligible. */
        public String reason() {
            if (eligible) {
                return "";
            }
            return daysInPost < ELIGIBLE_FROM_DAYS
                    ? daysInPost + (daysInPost == 1 ? " day" : " days") + " in post this year"
                    : "on long absence, " + (daysInPost - daysAway) + " days at work this year";
        }

        public boolean tooNew() {
            return !eligible && daysInPost < ELIGIBLE_FROM_DAYS;
        }
    }

    private static final Comparator<Post> MAIN =
            Comparator.comparingInt(Post::fte).thenComparing(Post::start, Comparator.reverseOrder());

    // Asked of every mark of a year, 200,000 times for a large trust: so loops below, and no streams.
    private final Long2ObjectMap<List<Post>> posts = new Long2ObjectLinkedOpenHashMap<>();
    private final Long2ObjectMap<List<Absence>> absences = new Long2ObjectLinkedOpenHashMap<>();

    public StaffHistory(Iterable<Post> posts, Iterable<Absence> absences) {
        posts.forEach(post -> this.posts
                .computeIfAbsent(post.personId(), id -> new ArrayList<>(1))
                .add(post));
        absences.forEach(absence -> this.absences
                .computeIfAbsent(absence.personId(), id -> new ArrayList<>(1))
                .add(absence));
    }

    /** ALL(d): everyone with an active post. */
    public LongStream everyone(LocalDate day) {
        return with(post -> post.active(day));
    }

    /** SBS(d), school-based staff: at least one active post in a trust school, not in the central team. */
    public LongStream schoolBased(LocalDate day) {
        return with(post -> post.school() != null && post.inTrust(day));
    }

    /** TS(d), teaching staff: at least one active post in a teaching group. */
    public LongStream teaching(LocalDate day) {
        return with(post -> post.group().teaching() && post.active(day));
    }

    /** Whether somebody worked for the trust that day: an active post in a trust school or the central team. */
    public boolean employedByTrust(long person, LocalDate day) {
        for (var post : of(person)) {
            if (post.inTrust(day)) {
                return true;
            }
        }
        return false;
    }

    /** The trust schools where somebody had an active post that day; the central team is none of them. */
    public List<School> trustSchools(long person, LocalDate day) {
        var schools = new ArrayList<School>(1);
        for (var post : of(person)) {
            var school = post.school();
            if (school != null && post.inTrust(day) && !schools.contains(school)) {
                schools.add(school);
            }
        }
        return schools;
    }

    /** The one school that somebody is shown under: of the active posts the largest, of equal ones the oldest. */
    public Optional<School> mainSchool(long person, LocalDate day) {
        @Nullable Post main = null;
        for (var post : of(person)) {
            if (post.active(day) && (main == null || MAIN.compare(post, main) > 0)) {
                main = post;
            }
        }
        return main == null ? Optional.empty() : Optional.ofNullable(main.school());
    }

    /**
     * Whether somebody counts for 'all staff do X this year': active on the day, and at least 90 days of the year up
     * to it in post and not on long absence.
     */
    public Eligibility eligibility(long person, AcademicYear year, LocalDate day) {
        var inPost = new DaySpan(year.firstDay(), day);
        of(person).forEach(post -> inPost.add(post.start(), post.end()));
        int days = inPost.days();
        var away = absences.get(person);
        if (away == null) {
            return new Eligibility(days >= ELIGIBLE_FROM_DAYS && activeOn(person, day), days, 0);
        }
        away.forEach(absence -> inPost.remove(absence.from(), absence.to()));
        int present = inPost.days();
        return new Eligibility(present >= ELIGIBLE_FROM_DAYS && activeOn(person, day), days, days - present);
    }

    /** Every post of somebody that was loaded, in order of their first days. */
    public List<Post> posts(long person) {
        return of(person).stream().sorted(Comparator.comparing(Post::start)).toList();
    }

    /** Every long absence of somebody that was loaded. */
    public List<Absence> absences(long person) {
        return List.copyOf(absences.getOrDefault(person, List.of()));
    }

    private boolean activeOn(long person, LocalDate day) {
        for (var post : of(person)) {
            if (post.active(day)) {
                return true;
            }
        }
        return false;
    }

    private List<Post> of(long person) {
        var found = posts.get(person);
        return found == null ? List.of() : found;
    }

    private LongStream with(Predicate<Post> wanted) {
        var people = new LongArrayList();
        Long2ObjectMaps.fastForEach(posts, entry -> {
            for (var post : entry.getValue()) {
                if (wanted.test(post)) {
                    people.add(entry.getLongKey());
                    break;
                }
            }
        });
        return people.longStream();
    }
}
