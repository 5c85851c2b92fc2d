package uk.coppice.portal.people.leavers;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.scorecard.spi.Breakdown;
import uk.coppice.portal.scorecard.spi.Companion;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.scorecard.spi.Subject;

/**
 * turnover: 'max 20 % turnover, dependent on reasons'. People whose last trust post ended in the year, each once, of the
 * mean headcount on the first of each month and on 31 August, as far as these days have come. Beside it: without the
 * reasons that the settings leave out, in full-time equivalents, and school by school, where a move inside the trust
 * counts as leaving the school.
 */
@Component
class Turnover implements Measure {

    private static final Set<String> SEES_WORKING = Set.of(Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR);
    private static final String BESIDE = "Beside it";
    private static final String BY_SCHOOL = "By school, moves inside the trust included";
    private static final int THOUSAND = 1000;

    private final LeaverPosts posts;
    private final ReasonSpreads spreads;
    private final LeavingReasons reasons;

    Turnover(LeaverPosts posts, ReasonSpreads spreads, LeavingReasons reasons) {
        this.posts = posts;
        this.spreads = spreads;
        this.reasons = reasons;
    }

    @Override
    public String key() {
        return "turnover";
    }

    /** Why somebody left is told to nobody else. */
    @Override
    public boolean showsWorkingTo(Viewer viewer) {
        return SEES_WORKING.stream().anyMatch(viewer::is);
    }

    @Override
    public NameScope names(Viewer viewer) {
        return showsWorkingTo(viewer) ? NameScope.EVERYONE : NameScope.NOBODY;
    }

    @Override
    public Measurement measure(MeasureRequest request) {
        var year = request.year();
        return of(
                request,
                posts.touching(year.firstDay(), year.lastDay()),
                reasons::leftOut,
                request.working() ? spreads.of(year, request.asOf()) : Optional.empty());
    }

    static Measurement of(
            MeasureRequest request,
            Collection<TrustPost> posts,
            Predicate<@Nullable String> leftOut,
            Optional<ReasonSpread.Spread> spread) {
        var year = request.year();
        var asOf = request.asOf();
        var leavings = new Leavings(posts);
        var days = days(year, asOf);
        var left = leavings.ofTrust(year.firstDay(), asOf);
        var leavers = people(left);
        // Somebody who left twice is explained only when both times are.
        var counted = people(left.stream().filter(leaving -> !leftOut.test(leaving.reason())));
        var headcount = mean(days, leavings::headcount);
        var adjusted = BigFraction.of(counted.size());
        if (!request.working()) {
            return Measurement.of(BigFraction.of(leavers.size()), headcount, List.of(), List.of())
                    .beside(List.of(), adjusted);
        }
        return Measurement.of(
                        BigFraction.of(leavers.size()),
                        headcount,
                        steps(year, asOf, leavings, left, leavers.size(), headcount, days.size()),
                        spread.map(Turnover::breakdown).stream().toList())
                .beside(companions(year, asOf, posts, leavings, left, adjusted, leavers.size(), headcount), adjusted);
    }

    /** The days on which heads are counted: the first of each month, and 31 August, as far as they have come. */
    static List<LocalDate> days(AcademicYear year, LocalDate asOf) {
        return Stream.concat(
                        IntStream.range(0, Month.values().length)
                                .mapToObj(month -> year.firstDay().plusMonths(month)),
                        Stream.of(year.lastDay()))
                .filter(day -> !day.isAfter(asOf))
                .toList();
    }

    private static Set<Long> people(Collection<Leaving> leavings) {
        return people(leavings.stream());
    }

    private static Set<Long> people(Stream<Leaving> leavings) {
        return new HashSet<>(leavings.map(Leaving::personId).toList());
    }

    private static BigFraction mean(List<LocalDate> days, ToLongFunction<LocalDate> count) {
        return days.isEmpty()
                ? BigFraction.ZERO
                : BigFraction.of(days.stream().mapToLong(count).sum(), days.size());
    }

    private static List<Step> steps(
            AcademicYear year,
            LocalDate asOf,
            Leavings leavings,
            List<Leaving> left,
            int leavers,
            BigFraction headcount,
            int days) {
        var words = new DateWords(asOf);
        var ended = leavings.withAnEnd(year.firstDay(), asOf);
        var gone = people(left);
        var stayed = ended.stream()
                .filter(person -> !gone.contains(person))
                .map(Subject::of)
                .toList();
        var notes = Leavings.lastOfEach(left).stream()
                .map(leaving -> new Subject(
                        leaving.personId(), leaving.main().workplace() + ", last day " + words.day(leaving.day())))
                .toList();
        return List.of(
                Step.of(
                        "ended",
                        Step.Kind.START,
                        "people of whom a post in the trust ended",
                        ended.stream().map(Subject::of).toList()),
                Step.of(
                        "stayed",
                        Step.Kind.LEFT_OUT,
                        "another post in the trust ran on, or began within " + Leavings.BACK_WITHIN_DAYS + " days",
                        stayed),
                new Step("left", Step.Kind.REACHED, leavers, "left the trust, each counted once", notes),
                Step.of(
                        "headcount",
                        Step.Kind.COUNTS,
                        Math.round(headcount.doubleValue()),
                        "people in post, the mean of " + Words.count(days, "day", "days")
                                + " (the first of each month and 31 August)"));
    }

    private static List<Companion> companions(
            AcademicYear year,
            LocalDate asOf,
            Collection<TrustPost> posts,
            Leavings leavings,
            List<Leaving> left,
            BigFraction adjusted,
            int leavers,
            BigFraction headcount) {
        var days = days(year, asOf);
        int explained = leavers - adjusted.getNumerator().intValueExact();
        // Of a few people it would tell why they left.
        boolean open = leavers - explained >= ReasonSpread.FLOOR && explained >= ReasonSpread.FLOOR;
        var companions = new ArrayList<Companion>();
        companions.add(new Companion(
                "adjusted", BESIDE, "Without the reasons that the plan accepts", adjusted, headcount, open));
        companions.add(new Companion(
                "fte",
                BESIDE,
                "In full-time equivalents",
                BigFraction.of(
                        Leavings.lastOfEach(left).stream()
                                .mapToLong(Leaving::fte)
                                .sum(),
                        THOUSAND),
                mean(days, leavings::fte).divide(THOUSAND),
                true));
        bySchool(posts).forEach(school -> {
            var member = days.stream().filter(day -> school.inTrust(day)).toList();
            if (!member.isEmpty()) {
                companions.add(new Companion(
                        "school-" + school.code(),
                        BY_SCHOOL,
                        school.name(),
                        BigFraction.of(people(leavings.ofSchool(school.id(), year.firstDay(), asOf))
                                .size()),
                        mean(member, day -> leavings.headcount(school.id(), day)),
                        false));
            }
        });
        companions.add(new Companion(
                "central",
                BY_SCHOOL,
                StaffDirectory.CENTRAL_TEAM,
                BigFraction.of(
                        people(leavings.ofSchool(null, year.firstDay(), asOf)).size()),
                mean(days, day -> leavings.headcount(null, day)),
                false));
        return companions;
    }

    private static List<School> bySchool(Collection<TrustPost> posts) {
        return posts.stream()
                .map(TrustPost::school)
                .filter(Objects::nonNull)
                .distinct()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static Breakdown breakdown(ReasonSpread.Spread spread) {
        return new Breakdown(
                "Why people left, " + spread.period(),
                spread.groups().stream()
                        .map(share -> new Breakdown.Part(share.group().words(), share.people(), spread.people()))
                        .toList());
    }
}
