package uk.coppice.portal.induction.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.AcademicYear;

/**
 * How far an induction has come, and when it will be over. A term is a third of the school year of the teacher's own
 * school; a day of work counts pro rata by the full-time equivalent of all teaching posts together. So six terms take two
 * school years full time and four years at half time. Days by which absence extends it do not count, nor do days without
 * a teaching post. Source: statutory guidance, 'Length of the induction period' and 'Part-time'.
 */
public final class Course {

    /** Terms of a school year. */
    public static final int TERMS_A_YEAR = 3;

    /** How far ahead is looked: half time takes four years, and days away come on top. */
    private static final int YEARS_AHEAD = 20;

    // A millionth of a term: far below a day of any work, far above what adding up loses.
    private static final double TINY = 1e-6;
    private static final double FULL = 1000;

    private final Facts facts;
    private final List<Stretch> stretches;
    private final AwayDays away;
    // Each within one academic year.
    private final List<Stretch> pieces = new ArrayList<>();

    private Course(Facts facts, SchoolDaysOf daysOf) {
        this.facts = facts;
        var from = facts.startedOn().isAfter(facts.today()) ? facts.startedOn() : facts.today();
        this.stretches = Stretch.of(facts.posts(), facts.startedOn(), from.plusYears(YEARS_AHEAD), daysOf);
        this.away = new AwayDays(facts, stretches);
        stretches.forEach(this::split);
    }

    /** The course of an induction. */
    public static Course of(Facts facts, SchoolDaysOf daysOf) {
        return new Course(facts, daysOf);
    }

    private void split(Stretch stretch) {
        for (var from = stretch.from(); !from.isAfter(stretch.to()); ) {
            var last = AcademicYear.of(from).lastDay();
            var to = stretch.to().isBefore(last) ? stretch.to() : last;
            pieces.add(new Stretch(from, to, stretch.fte(), stretch.school(), stretch.days()));
            from = to.plusDays(1);
        }
    }

    /** What it follows from. */
    public Facts facts() {
        return facts;
    }

    /** How the teacher works, in order of time; days without a teaching post are in none. */
    public List<Stretch> stretches() {
        return List.copyOf(stretches);
    }

    AwayDays away() {
        return away;
    }

    /**
     * The terms to be served in all: those agreed at the start, or the fewer of the last reduction, and every extension.
     */
    public BigDecimal required() {
        var base = facts.decisions().stream()
                .filter(decision -> decision.kind() == LengthDecision.Kind.REDUCED)
                .max(Comparator.comparing(LengthDecision::decidedOn))
                .map(LengthDecision::terms)
                .orElse(facts.terms());
        return facts.decisions().stream()
                .filter(decision -> decision.kind() == LengthDecision.Kind.EXTENDED)
                .map(LengthDecision::terms)
                .reduce(base, BigDecimal::add)
                .setScale(1, RoundingMode.HALF_UP);
    }

    /** Terms served up to and on a day, to one decimal, rounded down: what is not served is not claimed. */
    public BigDecimal served(LocalDate day) {
        return decimal(sum(day, true));
    }

    /** Terms served between two days, both inclusive, to one decimal. */
    BigDecimal served(LocalDate from, LocalDate to) {
        return decimal(sum(to, true) - sum(from.minusDays(1), true));
    }

    /** Induction terms gone by up to and on a day, whatever the hours: each a third of a school year since the start. */
    double gone(LocalDate day) {
        return sum(day, false);
    }

    /** The day on which so many terms will have been served; empty when the posts that are known end before. */
    public Optional<LocalDate> servedOn(BigDecimal terms) {
        return reached(terms.doubleValue(), true);
    }

    /** The day on which so many induction terms have gone by, whatever the hours. */
    Optional<LocalDate> goneOn(int terms) {
        return reached(terms, false);
    }

    /** The last day of induction as it looks now; empty when the posts that are known end before. */
    public Optional<LocalDate> expectedEnd() {
        return servedOn(required());
    }

    /** The last day of the teaching posts that are known; null while one has no end, or without any since the start. */
    public @Nullable LocalDate lastDayInPost() {
        boolean open = facts.posts().stream().anyMatch(post -> post.group().teaching() && post.end() == null);
        return open || stretches.isEmpty() ? null : stretches.getLast().to();
    }

    private double sum(LocalDate until, boolean byHours) {
        double terms = 0;
        for (var piece : pieces) {
            if (piece.from().isAfter(until)) {
                break;
            }
            terms += rate(piece, byHours) * countable(piece, until);
        }
        return terms;
    }

    private Optional<LocalDate> reached(double target, boolean byHours) {
        double terms = 0;
        for (var piece : pieces) {
            double rate = rate(piece, byHours);
            int days = countable(piece, piece.to());
            if (days > 0 && terms + rate * days >= target - TINY) {
                return Optional.of(nth(piece, Math.max(1, (int) Math.ceil((target - terms) / rate - TINY))));
            }
            terms += rate * days;
        }
        return Optional.empty();
    }

    private static double rate(Stretch piece, boolean byHours) {
        double hours = byHours ? piece.fte() / FULL : 1;
        return hours * TERMS_A_YEAR / piece.days().of(AcademicYear.of(piece.from()));
    }

    private int countable(Stretch piece, LocalDate until) {
        var to = until.isBefore(piece.to()) ? until : piece.to();
        return piece.days().between(piece.from(), to) - away.between(piece.from(), to);
    }

    private LocalDate nth(Stretch piece, int n) {
        int left = n;
        for (var day = piece.from(); ; day = day.plusDays(1)) {
            if (piece.days().is(day) && !away.extendsBy(day) && --left == 0) {
                return day;
            }
        }
    }

    private static BigDecimal decimal(double terms) {
        return BigDecimal.valueOf(terms + TINY).setScale(1, RoundingMode.DOWN);
    }
}
