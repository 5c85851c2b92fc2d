package uk.coppice.portal.induction.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;

/** Explains line by line how the length of an induction and its expected end come about. */
public final class LengthWords {

    private static final BigDecimal SIX = BigDecimal.valueOf(6).setScale(1);
    private static final int FULL = 1000;

    private final Course course;
    private final DateWords words;

    private LengthWords(Course course) {
        this.course = course;
        this.words = new DateWords(course.facts().today());
    }

    /** The lines, to be read in their order. */
    public static List<String> of(Course course) {
        return new LengthWords(course).lines();
    }

    /** {@code 4 terms}, {@code 1 term}, {@code 4.5 terms}. */
    public static String terms(BigDecimal terms) {
        return number(terms) + (terms.compareTo(BigDecimal.ONE) == 0 ? " term" : " terms");
    }

    /** {@code 4}, {@code 4.5}. */
    public static String number(BigDecimal terms) {
        return terms.stripTrailingZeros().toPlainString();
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        var facts = course.facts();
        boolean six = facts.terms().compareTo(SIX) == 0;
        lines.add(terms(facts.terms())
                + (six ? ", as for every full-time teacher: two school years." : ", as agreed at the start."));
        facts.decisions().stream()
                .sorted(java.util.Comparator.comparing(LengthDecision::decidedOn))
                .forEach(decision -> lines.add(words.day(decision.decidedOn()) + ": the appropriate body "
                        + (decision.kind() == LengthDecision.Kind.REDUCED
                                ? "reduced it to " + terms(decision.terms()) + " in all"
                                : "extended it by " + terms(decision.terms()))
                        + ". " + decision.why()));
        lines.addAll(hours());
        lines.addAll(absence());
        lines.addAll(end());
        lines.addAll(unknownYears());
        return lines;
    }

    private List<String> hours() {
        var lines = new ArrayList<String>();
        var stretches = course.stretches();
        var today = course.facts().today();
        var end = course.expectedEnd();
        LocalDate before = null;
        for (var stretch : stretches) {
            if (end.isPresent() && stretch.from().isAfter(end.get())) {
                break;
            }
            if (before != null && !before.plusDays(1).equals(stretch.from())) {
                lines.add(span(before.plusDays(1), stretch.from().minusDays(1))
                        + ": no teaching post in the trust, so nothing counts.");
            }
            lines.add(hours(stretch, today, stretch.equals(stretches.getLast())));
            before = stretch.to();
        }
        return lines;
    }

    private String hours(Stretch stretch, LocalDate today, boolean last) {
        String hours = stretch.fte() == FULL
                ? "full time"
                : BigDecimal.valueOf(stretch.fte(), 3).stripTrailingZeros().toPlainString()
                        + " of full time, which counts pro rata";
        boolean open = last && course.lastDayInPost() == null;
        String when = open ? "From " + words.day(stretch.from()) : span(stretch.from(), stretch.to());
        if (stretch.from().isAfter(today)) {
            return when + ": " + hours + ".";
        }
        var until = stretch.to().isBefore(today) ? stretch.to() : today;
        return when + ": " + hours + ". " + terms(course.served(stretch.from(), until)) + " served"
                + (until.isBefore(stretch.to()) ? " so far." : ".");
    }

    private List<String> absence() {
        var lines = new ArrayList<String>();
        int family = 0;
        for (var year : course.away().years()) {
            family += year.family();
            if (year.other() > 0) {
                String days = Words.count(year.other(), "school day", "school days");
                lines.add("Absence in the year of induction from " + words.day(year.from()) + ": " + days + ". "
                        + (year.extend()
                                ? AwayDays.EXTENDS_FROM + " or more, so all of them are added."
                                : "Fewer than " + AwayDays.EXTENDS_FROM + ", so nothing is added."));
            }
        }
        if (family > 0) {
            var chosen = course.facts().familyExtends();
            lines.add("Statutory family leave: " + Words.count(family, "school day", "school days") + ". "
                    + (chosen == null
                            ? "Whether it is added is the teacher's own choice, which is not made yet; nothing is added."
                            : chosen
                                    ? "The teacher chose to have it added."
                                    : "The teacher chose not to have it added."));
        }
        return lines;
    }

    private List<String> end() {
        var lines = new ArrayList<String>();
        var required = course.required();
        var end = course.expectedEnd();
        if (end.isEmpty()) {
            var last = course.lastDayInPost();
            lines.add(
                    last == null
                            ? "No teaching post in the trust is known, so no end can be worked out."
                            : "The last teaching post ends on " + words.day(last) + ", with "
                                    + number(course.served(last)) + " of " + terms(required)
                                    + " served. The rest is served in the next post.");
            return lines;
        }
        lines.add("So " + terms(required) + " are expected to be served by " + words.day(end.get()) + ".");
        return lines;
    }

    /** Years in which no term dates say which days are school days. */
    private List<String> unknownYears() {
        var years = new TreeSet<AcademicYear>();
        var today = course.facts().today();
        var last = course.expectedEnd().filter(end -> end.isAfter(today)).orElse(today);
        for (var stretch : course.stretches()) {
            var to = stretch.to().isBefore(last) ? stretch.to() : last;
            for (int start = AcademicYear.of(stretch.from()).startYear();
                    !stretch.from().isAfter(to) && start <= AcademicYear.of(to).startYear();
                    start++) {
                var year = new AcademicYear(start);
                if (!stretch.days().known(year)) {
                    years.add(year);
                }
            }
        }
        return years.isEmpty()
                ? List.of()
                : List.of("No term dates for "
                        + years.stream().map(AcademicYear::toString).collect(Collectors.joining(", "))
                        + " in config/term-dates.yaml: weekdays are counted as school days there, so terms and dates may "
                        + "move once they are entered.");
    }

    private String span(LocalDate from, LocalDate to) {
        return words.day(from) + " to " + words.day(to);
    }
}
